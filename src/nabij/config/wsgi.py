"""The way in for a web server; refuses a database that could show too much or lose something."""

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
