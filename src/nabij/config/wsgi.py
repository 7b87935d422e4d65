"""The way in for a web server; refuses a database that could show too much or lose something."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from nabij.config.safety import refuse_forgetful_server, refuse_powerful_login

application = get_wsgi_application()
refuse_powerful_login()
if settings.MUST_BE_DURABLE:
    refuse_forgetful_server()
