"""Papers that are made from the code: who may what, in Dutch sentences."""

from django.utils import translation

from nabij.access.commands import Command, commands
from nabij.access.permissions import ROLES, SEATS, Permission, Role
from tests.house.sources import modules

HEAD = """# Wie mag wat

Dit blad is gemaakt uit `nabij/access/permissions.py` en de commando's; een test bewaakt dat het klopt. Verander
het niet met de hand: haal het weg, draai `./nabij test tests/house/test_papers.py` twee keer, en lees het verschil.

Een rol geldt voor een gebied (door benoeming) of voor één huishouden (een plek aan tafel). Wat hier niet staat, mag
niet. Of een recht voor dít huishouden geldt, staat in de filter van elk pakket (`access.py`); bij een plek aan tafel
alleen van de eerste tot de laatste dag, en wie voor één persoon betrokken is ziet alleen wat over die persoon gaat.
"""


def who_may_what() -> str:
    """The whole of docs/access.md."""
    modules()
    with translation.override("nl"):
        parts = [
            HEAD,
            "## De rollen\n",
            *map(_role, Role),
            "\n## De rechten\n",
            *_table(),
            "\n## Wat men met een recht doet\n",
        ]
        return "\n".join([*parts, *map(_done_with, Permission)]) + "\n"


def _role(role: Role) -> str:
    text = ROLES[role]
    kind = "plek aan tafel" if role in SEATS else "benoemd voor een gebied"
    wide = "; werkt voor het hele gebied" if text.area_wide else ""
    return f"- **{role.label}** ({kind}{wide}): {text.sentence}. Grondslag in het logboek: {text.basis}."


def _table() -> list[str]:
    head = "| recht | " + " | ".join(role.label for role in Role) + " |"
    line = "|---" * (len(Role) + 1) + "|"
    rows = [
        f"| `{permission}` | " + " | ".join(_mark(role, permission) for role in Role) + " |"
        for permission in Permission
    ]
    return [head, line, *rows]


def _mark(role: Role, permission: Permission) -> str:
    return "ja" if permission in ROLES[role].permissions else ""


def _done_with(permission: Permission) -> str:
    found = sorted(_sentence(one) for one in commands().values() if one.permission is permission)
    carried = ", ".join(role.label for role in Role if permission in ROLES[role].permissions)
    done = "\n".join(found) or "- alleen bekijken"
    return f"### `{permission}`\n\nVoor: {carried}.\n\n{done}\n"


def _sentence(command: Command) -> str:
    return f"- `{command.name.rpartition('.')[2]}` op `{command.model.__name__}`"
