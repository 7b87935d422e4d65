"""What holds everywhere. The environment is read here and nowhere else in the application.

What a neighbourhood chooses is not a setting but data in `areas`.
"""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from csp.constants import NONE, SELF
from psycopg.conninfo import conninfo_to_dict

SOURCE = Path(__file__).resolve().parents[2]

# Who we are to the web. Without a key or hosts given, only the developer's machine is served; production refuses.
SECRET_KEY = os.environ.get("NABIJ_SECRET_KEY", "only-for-a-machine-of-ones-own")
ALLOWED_HOSTS = os.environ.get("NABIJ_HOSTS", "localhost 127.0.0.1 [::1]").split()
CSRF_TRUSTED_ORIGINS = os.environ.get("NABIJ_ORIGINS", "").split()
DEBUG = False
# Without a front server that speaks https: for one machine, behind its own door.
PLAIN_HTTP = os.environ.get("NABIJ_PLAIN_HTTP") == "yes"
MUNICIPALITY_NAME = os.environ.get("NABIJ_MUNICIPALITY_NAME", "Waterstad")
ROOT_URLCONF = "nabij.config.urls"
WSGI_APPLICATION = "nabij.config.wsgi.application"

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    "django_htmx",
    "template_partials",
    "nabij.kernel",
    "nabij.ui",
    "nabij.accounts",  # before allauth, so that its pages have our face
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "nabij.audit",
    "nabij.access",
    "nabij.jobs",
    "nabij.notices",
    "nabij.drafts",
    "nabij.attachments",
    "nabij.reminders",
    "nabij.areas",
    "nabij.directory",
    "nabij.households",
    "nabij.intake",
    "nabij.plans",
    "nabij.journal",
    "nabij.kinship",
    "nabij.network",
    "nabij.assessments",
    "nabij.money",
    "nabij.discretion",
    "nabij.chain",
    "nabij.reviews",
    "nabij.collaboration",
    "nabij.aftercare",
    "nabij.changes",
    "nabij.agreements",
    "nabij.arrears",
    "nabij.provisions",
    "nabij.front_door",
    "nabij.obstacles",
    "nabij.referrals",
    "nabij.ledger",
    "nabij.budget",
    "nabij.precedents",
    "nabij.safety_net",
    "nabij.figures",
    "nabij.numbers",
    "nabij.privacy",
    "nabij.workspace",
    "nabij.story",
]

# The order matters: files before sessions, the session before the user, the user before what asks for one.
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "nabij.accounts.middleware.SessionMiddleware",
    "nabij.accounts.middleware.SecondFactorMiddleware",
    "nabij.config.middleware.DoorMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "nabij.config.middleware.ButtonAddressMiddleware",
]

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "nabij.config.context.frame",
            ],
        },
    },
]


def database(url: str) -> dict[str, Any]:
    """One municipality's schema, as the role in the address; psycopg keeps a pool of connections.

    The search path stands on the role, so that no setting can read another municipality.
    """
    parts = {name: str(value) for name, value in conninfo_to_dict(url).items()}
    known = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
    extra = {name: value for name, value in parts.items() if name not in known.values()}
    return {
        "ENGINE": "django.db.backends.postgresql",
        **{setting: parts.get(name, "") for setting, name in known.items()},
        "CONN_MAX_AGE": 0,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {**extra, "pool": {"min_size": 1, "max_size": 8, "timeout": 10}},
    }


# Without an address there is no database: `./nabij` always gives one, the tests make their own.
DATABASES = {"default": database(os.environ.get("DATABASE_URL", "postgresql:///nabij"))}
# What builds who acts knows the households, so a job finds it by name.
JOB_DOOR = "nabij.config.door.entered"
# For the bench, which fills a whole city at once; a process that serves never has it.
OWNER_DATABASE_URL = os.environ.get("NABIJ_OWNER_DATABASE_URL", "")
# Whether a server that may lose confirmed work is refused; see `config.safety`.
MUST_BE_DURABLE = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# The screens speak Dutch, whatever the browser asks: a page half in another language helps nobody. The msgids are
# Dutch, so Dutch needs no catalogue; papers for the family are made in their language (see `plans.paper`), and the
# front door speaks the language that a visitor chose there (see `front_door.speaking`).
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English"), ("tr", "Türkçe"), ("ar", "العربية")]
LOCALE_PATHS = [SOURCE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"

# Who logs in, and how: with a second factor (see `accounts`).
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_REDIRECT_URL = "/"
LOGIN_URL = "account_login"
ACCOUNT_ADAPTER = "nabij.accounts.adapter.Adapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
# How many front servers stand before this one: the address in the log, and of a wrong password, is the visitor's.
PROXIES = int(os.environ.get("NABIJ_PROXIES", "0"))
ALLAUTH_TRUSTED_PROXY_COUNT = PROXIES
ACCOUNT_FORMS = {
    "login": "nabij.accounts.forms.EnterForm",
    "reset_password": "nabij.accounts.forms.NewPasswordLinkForm",
    "reauthenticate": "nabij.accounts.forms.PasswordAgainForm",
}
# Whoever appoints people gives the address, so it is not verified once more.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_ADAPTER = "nabij.accounts.adapter.SecondFactorAdapter"
MFA_TOTP_ISSUER = "Nabij"
# A phone's clock may be half a minute off.
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "nabij.accounts.forms.CodeForm",
    "reauthenticate": "nabij.accounts.forms.CodeOnceMoreForm",
    "activate_totp": "nabij.accounts.forms.SetUpForm",
}
# Not a cache: allauth counts tries through this interface, and the count must hold over processes and restarts.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_ratelimit",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
# Becoming somebody else with one click is for the demo alone; production refuses to start with it.
PERSONAS = False
# The gallery of pieces at /ui/ shows made-up people; production has none.
GALLERY = False

# A working day at most, half an hour unused; the browser forgets when it closes.
SESSION_LONGEST = timedelta(hours=10)
SESSION_IDLE = timedelta(minutes=30)
SESSION_COOKIE_AGE = int(SESSION_LONGEST.total_seconds())
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"

# Nothing from elsewhere, nothing inline, in nobody's frame; pictures may be made on the spot (photo previews).
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

# Text is limited here and files once more in the form: a letter photographed with a phone fits, a film does not.
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
DATA_UPLOAD_MAX_NUMBER_FILES = 10
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600

# Built assets are served by the application itself; attachments lie in a private folder without an address.
STATIC_URL = "/static/"
STATIC_ROOT = Path(os.environ.get("NABIJ_STATIC", SOURCE.parents[1] / "build" / "static"))
MEDIA_ROOT = Path(os.environ.get("NABIJ_FILES", SOURCE.parents[1] / "var" / "files"))
# Where the official schemas of iJw 3.2 lie; without them our own checks hold (docs/how-to/read-ijw.md).
NABIJ_IJW_SCHEMAS = os.environ.get("NABIJ_IJW_SCHEMAS", "")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# One municipality's mail, as smtp://user:password@host:587; without it letters are shown on the console, which
# production allows on a machine of one's own only.
MAIL = urlsplit(os.environ.get("NABIJ_MAIL_URL", ""))
EMAIL_HOST, EMAIL_PORT = MAIL.hostname or "", MAIL.port or 587
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = unquote(MAIL.username or ""), unquote(MAIL.password or "")
EMAIL_USE_TLS = MAIL.scheme == "smtp"
EMAIL_USE_SSL = MAIL.scheme == "smtps"
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
DEFAULT_FROM_EMAIL = os.environ.get("NABIJ_MAIL_FROM", "nabij@localhost")

# The technical log: one JSON line per thing on stderr, names of events and ids only, never personal data.
# What people did and saw is another log (`audit`).
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"lines": {"()": "nabij.config.technical_log.formatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "lines"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        # What makes a PDF tells step by step of a sheet that is about a family.
        "weasyprint": {"handlers": [], "propagate": False},
        "weasyprint.progress": {"handlers": [], "propagate": False},
        "fontTools": {"level": "CRITICAL"},
        # It tells each step of each job; `nabij.jobs` says what was done.
        "procrastinate": {"level": "WARNING"},
    },
}
