"""Accounts, areas and professionals for tests."""

from nabij.access.permissions import Role
from nabij.accounts.models import User
from nabij.areas.models import Appointment, Area
from nabij.directory.models import Organisation, Professional


def make_municipality(name: str = "Teststad") -> Area:
    found = Area.objects.filter(parent=None).first()
    return found or Area.objects.create(name=name)


def make_area(name: str = "Kolenbuurt") -> Area:
    return Area.objects.get_or_create(name=name, defaults={"parent": make_municipality()})[0]


def make_user(name: str, *roles: Role, area: Area | None = None) -> User:
    email = name.lower().replace(" ", ".") + "@example.test"
    user = User.objects.filter(email=email).first() or User.objects.create_user(email, name)
    for role in roles:
        Appointment.objects.create(user=user, area=area or make_area(), role=role)
    return user


def make_professional(
    name: str,
    *roles: Role,
    area: Area | None = None,
    organisation: str = "Wijkteam Kolenbuurt",
    discipline: str = "generalist",
    has_account: bool = True,
) -> Professional:
    where = area or make_area()
    body, _made = Organisation.objects.get_or_create(name=organisation)
    user = make_user(name, *(roles or (Role.TEAM_MEMBER,)), area=where) if has_account else None
    professional = Professional.objects.create(
        name=name, organisation=body, user=user, discipline=discipline, phone="06 1234 5678"
    )
    professional.areas.add(where)
    return professional
