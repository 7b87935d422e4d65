"""The first area and the first administrator of a new municipality; everything after that is done on screen.

Runs as `python -m nabij.areas.settling MUNICIPALITY AREA E-MAIL` (by `./nabij municipality create`),
because there is nobody yet who could be the actor of a command.
"""

import secrets
import sys

import django


def settle(municipality: str, area: str, email: str) -> str:
    """Make them, in one transaction; returns the password for the first time, which is stored nowhere.

    Raises ValidationError when the address is not an e-mail address.
    """
    from django.core.validators import validate_email

    from nabij.access.database import acting_as
    from nabij.access.permissions import Role
    from nabij.accounts.models import User
    from nabij.areas.models import Appointment, Area

    validate_email(email)
    password = secrets.token_urlsafe(12)
    with acting_as(None, wide=True):
        whole = Area.objects.create(name=municipality)
        Area.objects.create(name=area, parent=whole)
        user = User.objects.create_user(email, name=email, password=password)
        Appointment.objects.create(user=user, area=whole, role=Role.ADMINISTRATOR)
    return password


def main(arguments: list[str]) -> int:
    from django.core.exceptions import ValidationError

    municipality, area, email = arguments
    try:
        password = settle(municipality, area, email)
    except ValidationError:
        print(f"{email} is not an e-mail address.", file=sys.stderr)  # noqa: T201 -- to the one at the keyboard
        return 1
    print(f"The first administrator logs in as {email} with: {password}")  # noqa: T201 -- to the one at the keyboard
    return 0


if __name__ == "__main__":
    django.setup()
    sys.exit(main(sys.argv[1:]))
