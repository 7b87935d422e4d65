"""For a municipality that works with it; refuses to start where it could leak or lose something."""

from django.core.exceptions import ImproperlyConfigured

from nabij.config.settings import base
from nabij.config.settings.base import *  # noqa: F403 -- settings are made to be stacked
from nabij.config.settings.base import STORAGES

if base.SECRET_KEY == "only-for-a-machine-of-ones-own":  # noqa: S105 -- the very key that is refused
    raise ImproperlyConfigured("Give a secret key of your own in NABIJ_SECRET_KEY.")
if base.PERSONAS:
    raise ImproperlyConfigured("Becoming somebody else with one click is for the demo alone.")
if not base.EMAIL_HOST and not base.PLAIN_HTTP:
    raise ImproperlyConfigured("Give a mail server in NABIJ_MAIL_URL: without it nobody can set a password.")

MUST_BE_DURABLE = True

# Only over https, also next year; the front server says so in this header.
if not base.PLAIN_HTTP:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SESSION_COOKIE_SECURE = True
    SESSION_COOKIE_NAME = "__Host-session"
    CSRF_COOKIE_SECURE = True
    CSRF_COOKIE_NAME = "__Host-csrf"

STORAGES["staticfiles"] = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
