"""At start-up every package's declarations are read: who may, what is remembered, how long it is kept."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class AccessConfig(AppConfig):
    """The door."""

    name = "nabij.access"

    def ready(self) -> None:
        """Without this a forgotten import would close pages (rules fail closed) or break the log."""
        autodiscover_modules("access", "events", "notices", "retention", "commands")
