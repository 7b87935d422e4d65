"""At start-up every package's `reminders.py` is read: what is due there."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class RemindersConfig(AppConfig):
    """The reminders."""

    name = "nabij.reminders"

    def ready(self) -> None:
        autodiscover_modules("reminders")
