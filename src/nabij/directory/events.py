"""What is remembered of the directory."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

ADDED = event("directory:professional:added", _("{actor} zette {professional} in de gids"))
CHANGED = event("directory:professional:changed", _("{actor} werkte de gegevens van {professional} bij"))
LEFT = event("directory:professional:left", _("{actor} schreef op dat {professional} hier niet meer werkt"))
BACK = event("directory:professional:back", _("{actor} zette {professional} terug in de gids"))
ACCOUNT_GIVEN = event(
    "directory:professional:account", _("{actor} verbond het account van {name} met {professional} in de gids")
)
