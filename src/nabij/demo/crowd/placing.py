"""Putting the crowd in the directory: there is no command for a hundred at once, so the rows are written together."""

from nabij.access.permissions import Role
from nabij.accounts.models import User
from nabij.areas.models import Appointment, Area
from nabij.demo.crowd import city, havenbuurt, kolenbuurt
from nabij.demo.crowd.people import KOLENBUURT, Org, Pro
from nabij.directory.models import Organisation, Professional
from nabij.kernel.text import plain

ORGANISATIONS = (*kolenbuurt.ORGANISATIONS, *havenbuurt.ORGANISATIONS, *city.ORGANISATIONS)
Shown = Professional.AtFrontDoor
NO_PASSWORD = "!"  # noqa: S105 -- an account that nobody can log in to with a password

ROLES = {
    "lea": Role.TEAM_LEADER, "greet": Role.TEAM_LEADER, "inge": Role.INTAKE_WORKER,
    "fenna": Role.PRIVACY_OFFICER, "ad": Role.ADMINISTRATOR,
    "renate": Role.OVERRIDE_HOLDER, "nora": Role.ARREARS_WORKER, "bo": Role.BACK_OFFICE,
    "jacobien": Role.MANDATE_GIVER, "victor": Role.SAFETY_NET_OFFICER, "bea": Role.POLICY_OFFICER,
    "otto": Role.PAYMASTER,
    **dict.fromkeys(("xandra", "wiebe", "faiza", "gerben"), Role.SAFETY_NET_OFFICER),  # five in all, with Victor
}  # fmt: skip
MUNICIPAL = {"fenna", "ad", "nora", "bo", "jacobien", "victor", "bea", "otto", "xandra", "wiebe", "faiza", "gerben"}
BOTH_AREAS = {"inge"}  # one front door for the whole of Waterstad

ONE_AREA = {"renate": KOLENBUURT}
# Who brings reports to households in the Kolenbuurt does the same for signals of arrears: competent in both laws.
ALSO = {"inge": (KOLENBUURT, Role.ARREARS_WORKER)}
# Some of each team chose to be seen by anybody, by first name.
AT_FRONT_DOOR = {"samira", "tom", "carla", "inge", "pieter", "sjoerd", "marieke", "naima", "greet"}


def place_crowd(municipality: Area, areas: dict[str, Area]) -> dict[str, Professional]:
    """Organisations, accounts, professionals and what they are appointed to; gives the people by first name."""
    placed: dict[str, Professional] = {}
    works_in: list[tuple[Professional, str]] = []
    number = 0
    for order, org in enumerate(ORGANISATIONS):
        made = Organisation(name=org.name, kind=org.kind, phone=f"+31100000{order:03d}")
        made.save(force_insert=True)
        for pro in org.people:
            number += 1
            if pro.key in placed:
                raise ValueError(f"two professionals are called {pro.key}")
            placed[pro.key] = _professional(pro, made, number)
            works_in += [(placed[pro.key], name) for name in org.areas]
    _write(placed, works_in, areas)
    _appoint(municipality, areas, placed)
    return placed


def _professional(pro: Pro, organisation: Organisation, number: int) -> Professional:
    email = f"{plain(pro.name).replace(' ', '.')}@demo.nabij.example"
    return Professional(
        organisation=organisation,
        user=User(email=email, name=pro.name, password=NO_PASSWORD, face=pro.face),
        name=pro.name,
        discipline=pro.discipline,
        phone=f"+316000001{number:02d}" if number < 100 else f"+31600000{number}",
        email=email,
        working_days=pro.working_days,
        good_at=pro.good_at,
        where=pro.where,
        face=pro.face,
        at_front_door=Shown.FIRST_NAME if pro.key in AT_FRONT_DOOR else Shown.NO,
    )


def _write(placed: dict[str, Professional], works_in: list[tuple[Professional, str]], areas: dict[str, Area]) -> None:
    User.objects.bulk_create(professional.user for professional in placed.values() if professional.user)
    Professional.objects.bulk_create(placed.values())
    through = Professional.areas.through
    through.objects.bulk_create(
        through(professional_id=professional.pk, area_id=areas[name].pk) for professional, name in works_in
    )


def _appoint(municipality: Area, areas: dict[str, Area], placed: dict[str, Professional]) -> None:
    Appointment.objects.bulk_create(
        Appointment(user=placed[pro.key].user, area=area, role=_role(org, pro))
        for org in ORGANISATIONS
        for pro in org.people
        for area in _areas_of(org, pro, municipality, areas)
    )
    Appointment.objects.bulk_create(
        Appointment(user=placed[key].user, area=areas[name], role=role) for key, (name, role) in ALSO.items()
    )


def _role(org: Org, pro: Pro) -> Role:
    usual = Role.TEAM_MEMBER if org.kind == Organisation.Kind.TEAM else Role.PARTNER
    return ROLES.get(pro.key, usual)


def _areas_of(org: Org, pro: Pro, municipality: Area, areas: dict[str, Area]) -> list[Area]:
    if pro.key in ONE_AREA:
        return [areas[ONE_AREA[pro.key]]]
    if pro.key in MUNICIPAL:
        return [municipality]
    return [areas[name] for name in areas if name in org.areas or pro.key in BOTH_AREAS]
