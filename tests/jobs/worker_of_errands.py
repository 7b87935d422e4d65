"""A real worker in a process of its own, that knows the jobs of the tests as well."""

import sys
from importlib import import_module

import django

django.setup()
import_module("tests.jobs.errands")
sys.exit(import_module("nabij.config.worker").main(sys.argv[1:]))
