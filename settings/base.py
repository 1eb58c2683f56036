"""What every environment shares. Each variable is declared once, here, with its default and its meaning."""

from datetime import timedelta
from pathlib import Path

import environ
from django.utils.csp import CSP

from .env import BASE_DIR, ENVIRONMENT, WrongSetting, is_set, setting
from .secret import kept_secret_key

_open = ENVIRONMENT in {"development", "test"}  # a machine of one's own: nobody else reaches it

DEBUG = False
DATA_DIR = setting("DATA_DIR", Path, "data", "Where everything that is kept lives: database, backups, temporary files.")
try:
    (DATA_DIR / "temp").mkdir(parents=True, exist_ok=True)
except OSError as error:
    raise WrongSetting(f"DATA_DIR: expected a directory that can be written ({error.strerror})") from None

# The web server
HOST = setting("HOST", str, "127.0.0.1", "Address the web server listens on.")
PORT = setting("PORT", int, "8000", "Port the web server listens on.", least=1, most=65535)
WEB_CONCURRENCY = setting(
    "WEB_CONCURRENCY", str, "1", "How many web workers share the port: a number, or `auto` for two per core and one."
)
ALLOWED_HOSTS = setting(
    "ALLOWED_HOSTS",
    list,
    "localhost,127.0.0.1,[::1]",
    "Host names Rose answers to.",
)
ALLOWED_ORIGINS = setting(
    "ALLOWED_ORIGINS",
    list,
    "",
    "Other origins (`https://example.org`) whose pages may use the API and open sockets. `*` opens the API without cookies, never sockets.",
)
ENABLE_API_DOCS = setting("ENABLE_API_DOCS", bool, "false", "Serve the API's own pages at `/api/docs`.")
COOKIES_SECURE = setting(
    "COOKIES_SECURE", bool, "false" if _open else "true", "Send cookies over HTTPS only (default true outside development)."
)
SECRET_KEY = setting(
    "SECRET_KEY", str, "", "Signs cookies and tokens. Required in staging and production; else one is made in `DATA_DIR`."
)
if not SECRET_KEY:
    if not _open:
        raise WrongSetting("SECRET_KEY: expected a long random text in staging and production")
    SECRET_KEY = kept_secret_key(DATA_DIR)

# Logs
LOG_LEVEL = setting(
    "LOG_LEVEL", str, "INFO", "How much is logged.", choices=("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
)
LOG_FORMAT = setting("LOG_FORMAT", str, "console", "For people or for machines.", choices=("console", "json"))

# Data
DATABASE_URL = setting(
    "DATABASE_URL", str, "", "`postgres://…` for PostgreSQL; empty for SQLite at `DATA_DIR/short_term_memory.db`."
)
DATABASE_POOL_SIZE = setting(
    "DATABASE_POOL_SIZE", int, "4", "PostgreSQL connections a process keeps at most.", least=1, most=100
)
REDIS_URL = setting(
    "REDIS_URL", str, "", "`redis://…` for a Redis server; empty for one of Rose's own on `DATA_DIR/redis.sock`."
)
QDRANT_URL = setting("QDRANT_URL", str, "", "Address of a Qdrant server; empty: the database alone finds memories.")
if not REDIS_URL:
    REDIS_URL = f"unix://{DATA_DIR / 'redis.sock'}"


def _databases() -> dict[str, dict[str, object]]:
    if not DATABASE_URL:
        return {
            "default": {
                "ENGINE": "django.db.backends.sqlite3",
                "NAME": DATA_DIR / "short_term_memory.db",
                "OPTIONS": {
                    "timeout": 5,
                    "transaction_mode": "IMMEDIATE",
                    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON",
                },
                # A file, not memory: the consumers' own threads must see the same database.
                "TEST": {"NAME": DATA_DIR / "test.db"},
            }
        }
    try:
        chosen = environ.Env.db_url_config(DATABASE_URL)
    except (ValueError, KeyError):
        raise WrongSetting("DATABASE_URL: expected postgres://user:password@host:port/name") from None
    if chosen.get("ENGINE") != "django.db.backends.postgresql":
        raise WrongSetting("DATABASE_URL: expected postgres://user:password@host:port/name")
    pool = {"min_size": 1, "max_size": DATABASE_POOL_SIZE, "timeout": 5}
    return {"default": {**chosen, "CONN_MAX_AGE": 0, "OPTIONS": {**chosen.get("OPTIONS", {}), "pool": pool}}}


DATABASES = _databases()
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CHANNEL_LAYERS = {
    "default": {
        "BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer",
        "CONFIG": {"hosts": [REDIS_URL], "prefix": "rose"},
    }
}
CELERY_BROKER_URL = REDIS_URL.replace("unix://", "redis+socket://", 1) if REDIS_URL.startswith("unix://") else REDIS_URL
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TIMEZONE = "UTC"
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True

# Vendors: each is used when its key is set, else Rose's own engines speak in its place
GROQ_API_KEY = setting("GROQ_API_KEY", str, "", "Groq hears and answers when set; else the local engines.")
GROQ_BASE_URL = setting("GROQ_BASE_URL", str, "https://api.groq.com", "Address of Groq.")
ELEVENLABS_API_KEY = setting("ELEVENLABS_API_KEY", str, "", "ElevenLabs speaks when set; else the local engines.")
ELEVENLABS_BASE_URL = setting("ELEVENLABS_BASE_URL", str, "https://api.elevenlabs.io", "Address of ElevenLabs.")
ENGINES_URL = setting(
    "ENGINES_URL", str, "", "Address of the local engines (`http://127.0.0.1:8300`); empty: a socket in `DATA_DIR`."
)
ENGINES_LAZY = setting("ENGINES_LAZY", bool, "false", "Load each local engine when it is first used.")
ENGINES_THREADS = setting("ENGINES_THREADS", int, "0", "Threads of a local engine; 0: one per core.", least=0, most=64)

# A turn
WORKFLOW_TIMEOUT_SECONDS = setting(
    "WORKFLOW_TIMEOUT_SECONDS", int, "60", "The longest that making a reply may take, its audio included.", least=1
)
SPEECH_AHEAD_SECONDS = setting(
    "SPEECH_AHEAD_SECONDS", int, "10", "How far the audio sent may be ahead of what was played.", least=1, most=60
)
UTTERANCE_MAX_SECONDS = setting(
    "UTTERANCE_MAX_SECONDS", int, "300", "The longest speech in one utterance; the rest is not heard.", least=1
)
TEXT_MAX_CHARS = setting("TEXT_MAX_CHARS", int, "4000", "The longest typed message.", least=1)
ERRORS_IN_A_ROW = setting("ERRORS_IN_A_ROW", int, "10", "Bad messages in a row after which a socket is closed.", least=1)
HELLO_TIMEOUT_SECONDS = setting(
    "HELLO_TIMEOUT_SECONDS", int, "20", "How long a new socket may stay silent before it says hello.", least=1
)
HISTORY_BUDGET_TOKENS = setting(
    "HISTORY_BUDGET_TOKENS", int, "6000", "How much of the conversation the language model is given.", least=200
)
FRAME_MAX_BYTES = setting("FRAME_MAX_BYTES", int, "262144", "The largest socket message taken.", least=4096)
PERSONA_FILE = setting("PERSONA_FILE", Path, "config/persona.md", "Who Rose is: the first message to the language model.")

# Sessions and seekers
SESSION_RETENTION_DAYS = setting(
    "SESSION_RETENTION_DAYS", int, "7", "Sessions are deleted this many days after their last activity.", least=1
)
SEEKER_COOKIE_DAYS = setting(
    "SEEKER_COOKIE_DAYS", int, "365", "How long a browser is known as the same seeker.", least=1
)
OPEN_SESSIONS_MAX = setting(
    "OPEN_SESSIONS_MAX", int, "200", "The most sessions one seeker keeps; a new one is refused beyond.", least=1
)

# Resume
STREAM_MAX_EVENTS = setting("STREAM_MAX_EVENTS", int, "500", "Events of a session that can be read again.", least=10)
STREAM_SECONDS = setting("STREAM_SECONDS", int, "600", "How long they can be read again.", least=10)
LEASE_SECONDS = setting(
    "LEASE_SECONDS", int, "4", "A worker not heard of for so long has died: its turns are ended.", least=1, most=60
)
RESUME_SEQ_SECONDS = int(timedelta(days=30).total_seconds())  # counters outlive any socket

# Django
ROOT_URLCONF = "rose.urls"
ASGI_APPLICATION = "rose.asgi.application"
INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "channels",
    "conversations",
    "healthcheck",
    "maintenance",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "rose.requests.RequestIdMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csp",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
APPEND_SLASH = False
STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF, CSP.NONCE],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "worker-src": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
}
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
DATA_UPLOAD_MAX_MEMORY_SIZE = 262_144

GROQ_IS_LOCAL = not GROQ_API_KEY
ELEVENLABS_IS_LOCAL = not ELEVENLABS_API_KEY
QDRANT_IS_LOCAL = not is_set("QDRANT_URL")
