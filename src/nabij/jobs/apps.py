"""At start-up the jobs of every package are declared: a worker runs what it knows by name."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class JobsConfig(AppConfig):
    """The queue."""

    name = "nabij.jobs"

    def ready(self) -> None:
        """Each package declares its jobs in its `jobs.py`."""
        autodiscover_modules("jobs")
