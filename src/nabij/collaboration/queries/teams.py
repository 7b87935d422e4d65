"""Other teams of one household, and what went to them; and teams to find in the directory."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.collaboration.models import Parcel, TeamLink, Transfer
from nabij.directory.models import Organisation, Professional
from nabij.directory.queries import found_professionals
from nabij.households.models import Household
from nabij.kernel.errors import NotFound

DECIDE = Permission.INVOLVEMENT_DECIDE
MOST_FOUND = 40


@dataclass(frozen=True)
class OtherTeams:
    """The teams that are linked now and were before, and the transfers, the last first."""

    now: list[TeamLink]
    ended: list[TeamLink]
    transfers: list[Transfer]


def other_teams(actor: Actor, household: Household) -> OtherTeams:
    """All teams round this household. Two queries."""
    links = scope(actor, DECIDE, TeamLink).filter(household=household)
    found = list(links.select_related("organisation", "professional__organisation"))
    transfers = scope(actor, DECIDE, Transfer).filter(household=household).select_related("about")
    now = [one for one in found if one.ends_on is None]
    return OtherTeams(now, [one for one in found if one.ends_on is not None], list(transfers))


def parcels_of(actor: Actor, of: TeamLink | Transfer) -> list[Parcel]:
    """What was chosen for this team, the last first. One query."""
    found = scope(actor, DECIDE, Parcel).select_related("team_link__organisation", "transfer", "chosen_by")
    return list(found.filter(team_link=of) if isinstance(of, TeamLink) else found.filter(transfer=of))


def parcel_by(actor: Actor, parcel_id: UUID) -> Parcel:
    """A parcel with all that its page shows. One query; raises NotFound."""
    found = scope(actor, DECIDE, Parcel).filter(pk=parcel_id).select_related(
        "team_link__organisation", "transfer", "chosen_by__organisation", "household__area", "about"
    ).first()  # fmt: skip
    if found is None:
        raise NotFound("Parcel")
    return found


@dataclass(frozen=True)
class Team:
    """An organisation with those who work there, as the directory has them."""

    organisation: Organisation
    people: list[Professional]


def teams_found(actor: Actor, words: str, *, area: str, kind: str) -> list[Team]:
    """Teams but one's own, by area, kind and words, by name of the organisation. One query."""
    own = Professional.objects.filter(user_id=actor.id).values("organisation_id")
    others = found_professionals(actor, words, area=area, kind=kind).exclude(organisation_id__in=own)
    return _grouped(others[:MOST_FOUND])


def _grouped(people: Iterable[Professional]) -> list[Team]:
    teams: dict[object, Team] = {}
    for one in people:
        teams.setdefault(one.organisation_id, Team(one.organisation, [])).people.append(one)
    return sorted(teams.values(), key=lambda team: team.organisation.name.lower())
