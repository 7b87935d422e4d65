"""For the tests: quick, strict, and nothing leaves the machine."""

from nabij.config.settings.base import *  # noqa: F403 -- settings are made to be stacked
from nabij.config.settings.base import DATABASES, TEMPLATES

GALLERY = True
SECRET_KEY = "for-the-tests"  # noqa: S105 -- guards nothing
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# The styles as they were built, without collecting them first.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
# One connection for each process, so that a savepoint can hold a test.
DATABASES["default"]["OPTIONS"].pop("pool")


class UndefinedVariable(str):
    """A variable that no view gave fails the test, instead of showing nothing."""

    __slots__ = ()

    def __contains__(self, item: object) -> bool:
        return item == "%s"

    def __mod__(self, name: object) -> str:
        raise AssertionError(f"Undefined template variable: {name}")


TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = UndefinedVariable("%s")
