"""All settings, from the environment. Without DATABASE_URL and REDIS_URL the embedded services under var/ are used."""

import base64
import os
from pathlib import Path

import pghistory
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from environs import Env
from psycopg.conninfo import conninfo_to_dict

from config import embedded

env = Env()
BASE_DIR = Path(__file__).resolve().parent.parent

# --- which kind of installation is this? -----------------------------------------------------------------------------
DEBUG = env.bool("DEBUG", default=False)
EMBEDDED = embedded.is_embedded()  # demo, tests and development: no DATABASE_URL
SECURE = not (EMBEDDED or DEBUG)  # behind TLS, with everything from the environment
_keys = embedded.demo_keys() if EMBEDDED else {}


def _secret(name: str) -> str:
    """Answer a secret from the environment; only an embedded installation has one of its own."""
    value = os.environ.get(name) or _keys.get(name)
    if not value:
        raise ImproperlyConfigured(f"De omgevingsvariabele {name} ontbreekt; zie docs/beheer.md.")
    return value


def _bsn_keys(text: str) -> dict[int, bytes]:
    """Answer {id: key} of "1:base64,2:base64"; the first key encrypts, all of them decrypt."""
    keys = {}
    for pair in text.split(","):
        number, _, key = pair.strip().partition(":")
        keys[int(number)] = base64.b64decode(key, validate=True)
    if any(not 1 <= number <= 255 or len(key) != 32 for number, key in keys.items()):
        raise ValueError
    return keys


SECRET_KEY = _secret("SECRET_KEY")
try:
    BSN_KEYS = _bsn_keys(_secret("BSN_KEYS"))
    BSN_INDEX_KEY = base64.b64decode(_secret("BSN_INDEX_KEY"), validate=True)
except ValueError:
    raise ImproperlyConfigured(
        "BSN_KEYS hoort 'id:sleutel,id:sleutel' te zijn (id 1 tot en met 255, sleutel 32 bytes in base64) "
        "en BSN_INDEX_KEY een sleutel in base64."
    ) from None

ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"] if not SECURE else [])
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if SECURE and host != "*"]

# --- apps and request ------------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "config",
    "accounts",
    "registry",
    "cases",
    "placements",
    "subsidies",
    "reports",
    "config.apps.BeheerConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "axes",
    "csp",
    "django_filters",
    "pgtrigger",
    "pghistory",
]
MIDDLEWARE = [
    "reports.middleware.PostChangesMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "config.middleware.ReadableAddressMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "config.middleware.PrivatePagesMiddleware",
    "config.middleware.SessionEndMiddleware",
    "config.middleware.SignInMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "config.middleware.NotAPageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "config.middleware.UserHistoryMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "accounts.context_processors.frame",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"


# --- services --------------------------------------------------------------------------------------------------------
# PostgreSQL compiles a query by its guess of the costs; for short queries on large tables that guess is often too high.
NO_JIT = "-c jit=off"


def _database(url: str) -> dict[str, object]:
    """Answer Django's settings of a postgresql:// address; sslmode and the like go to the driver."""
    parts: dict[str, object] = {**conninfo_to_dict(url)}
    known = {name: parts.pop(key, "") for name, key in DATABASE_PARTS.items()}
    return {
        "ENGINE": "django.db.backends.postgresql",
        **known,
        "OPTIONS": {**parts, "options": f"{parts.get('options', '')} {NO_JIT}".strip(), "pool": SECURE},
    }


DATABASE_PARTS = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
DATABASES = {
    "default": {**embedded.database(), "OPTIONS": {"options": NO_JIT}}
    if EMBEDDED
    else _database(env.str("DATABASE_URL"))
}
REDIS_URL = env.str("REDIS_URL") if SECURE else env.str("REDIS_URL", default=embedded.redis_url())
CACHES = {
    "default": {
        "BACKEND": "config.cache.TolerantCache",
        "LOCATION": REDIS_URL,
        "OPTIONS": {"socket_timeout": 0.5, "socket_connect_timeout": 0.5, "retry": None},
        "KEY_PREFIX": env.str("CACHE_PREFIX", default="banenafspraak"),
    }
}
CELERY_BROKER_URL = REDIS_URL.replace("unix://", "redis+socket://", 1)
# Who saves a form does not wait for a broker that is away; the beat posts what it could not be told.
CELERY_BROKER_TRANSPORT_OPTIONS = {"socket_timeout": 1, "socket_connect_timeout": 1, "max_retries": 0}
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_DEFAULT_QUEUE = env.str("CELERY_QUEUE", default="banenafspraak")
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TIMEZONE = "Europe/Amsterdam"
EACH_MINUTE: dict[str, object] = {"schedule": 60.0, "options": {"expires": 60}}
CELERY_BEAT_SCHEDULE: dict[str, dict[str, object]] = {
    # Every write asks the worker to post; this sweeps what was missed while the broker or the worker was away.
    "sweep-the-outbox": {
        "task": "reports.tasks.post_changes",
        "schedule": env.float("SWEEP_SECONDS", default=5.0),
        "options": {"expires": 60},
    },
    "sweep-documents": {"task": "cases.tasks.sweep_documents", "schedule": 3600.0},
    # Goes on with an import of the register whose worker was killed, and forgets files that nobody applies.
    "go-on-with-register-imports": {"task": "registry.tasks.go_on_with_register_imports"} | EACH_MINUTE,
    "go-on-with-payment-runs": {"task": "subsidies.tasks.go_on_with_payment_runs"} | EACH_MINUTE,
    "go-on-with-letters": {"task": "reports.tasks.go_on_with_letters"} | EACH_MINUTE,
    "end-registrations-by-law": {"task": "registry.tasks.end_registrations_by_law", "schedule": 6 * 3600.0},
    "forget-old-drafts": {"task": "cases.tasks.forget_old_drafts", "schedule": 24 * 3600.0},
    "forget-ended-sessions": {"task": "config.tasks.forget_ended_sessions", "schedule": 24 * 3600.0},
}

# --- who is it? ------------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {"login": "accounts.forms.SignInForm"}
ACCOUNT_EMAIL_VERIFICATION = "none"
# Without a mail server nothing is sent, and no link in a log lets a reader of the log in.
EMAIL_HOST = env.str("EMAIL_HOST", default="")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'dummy'}.EmailBackend"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_RATE_LIMITS = {"login_failed": "60/m/ip"}  # guesses at one account are django-axes' work, below
AXES_FAILURE_LIMIT = 6
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_USERNAME_FORM_FIELD = "login"
AXES_USERNAME_CALLABLE = "accounts.lockout.username_of"
AXES_LOCKOUT_CALLABLE = "config.views.locked_out"
AXES_ENABLE_ACCESS_FAILURE_LOG = False
AXES_VERBOSE = False
AXES_CLIENT_IP_CALLABLE = "accounts.lockout.address_of"

SESSION_ENGINE = "config.sessions"
SESSION_COOKIE_AGE = 30 * 60  # seconds without a request (BIO: a session ends when nobody is there)
SESSION_MAX_AGE = 8 * 60 * 60  # seconds in all: a working day
SESSION_SAVE_EVERY_REQUEST = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# --- who changed what? Every fact table has an event table, written by the database itself ---------------------------
PGHISTORY_DEFAULT_TRACKERS = (pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
PGHISTORY_APPEND_ONLY = True

# --- safe by default -------------------------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "base-uri": [NONE],
        "object-src": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = SECURE
SECURE_REDIRECT_EXEMPT = [r"^gezond$"]  # the health check comes from inside, without TLS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SECURE
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURITY_CONTACT = env.str("SECURITY_CONTACT", default="https://www.ncsc.nl/contact/kwetsbaarheid-melden")

# --- language and numbers --------------------------------------------------------------------------------------------
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = USE_TZ = True
USE_THOUSAND_SEPARATOR = True
FORMAT_MODULE_PATH = ["config.formats"]

# --- files -----------------------------------------------------------------------------------------------------------
STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = BASE_DIR / "var" / "static" if SECURE else None  # else straight from the sources
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if SECURE
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not SECURE

# Documents lie outside the web root, encrypted (cases/contact/storage.py); what fits in memory stays in it.
DOCUMENT_ROOT = str(embedded.room_path() / "documents") if EMBEDDED else _secret("DOCUMENT_ROOT")
MOST_DOCUMENT_BYTES = env.int("MOST_DOCUMENT_MB", default=10) * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = MOST_DOCUMENT_BYTES + 64 * 1024

# --- what is written down: levels and events, never what somebody typed ----------------------------------------------
LINE = "{asctime} {levelname} {name} {message}"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"()": "config.logs.WithoutValues", "format": LINE, "style": "{"},
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="WARNING")},
    "loggers": {"axes": {"level": "ERROR"}},  # its warnings hold user names
}
