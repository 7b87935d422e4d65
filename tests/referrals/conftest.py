"""What the stories of referrals share: a boy of fifteen, and a GP who is about to refer him."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from nabij.access.actor import Actor
from nabij.directory.models import Organisation, Professional
from nabij.intake.commands.reporting import AboutWhom
from nabij.kernel import clock
from nabij.kernel.partial_dates import PartialDate
from nabij.referrals.commands.announcing import Consent, Placement, announce_referral
from nabij.referrals.models import Referral
from tests.factories.cast import Cast

Acts = Callable[[Professional], Actor]
Announce = Callable[..., Referral]
CLINIC = "Kliniek in de Ardennen"
CARE = "Een half jaar intensieve behandeling, ver van huis."


def born(years: int) -> PartialDate:
    return PartialDate.from_text(f"{clock.today().year - years}-01-01")


def rik(years: int = 15) -> AboutWhom:
    return AboutWhom(given_names="Rik", surname="Dekkers", birth=born(years), street="Schachtstraat", house_number="40")


def consent(by: str = "both") -> Consent:
    return Consent(by, "Marja en Rik Dekkers", clock.today(), "overleg met het wijkteam over deze verwijzing")


def placement(**changed: Any) -> Placement:
    starts: date = clock.today() + timedelta(days=30)
    return Placement(**{"care": CARE, "provider_name": CLINIC, "starts_on": starts, "weeks": 26, **changed})


@pytest.fixture
def announced(cast: Cast, acts: Acts) -> Announce:
    """The GP announces; what is given replaces the usual."""
    Organisation.objects.filter(pk=cast.gp.organisation_id).update(kind=Organisation.Kind.GENERAL_PRACTICE)

    def announce(by: Professional | None = None, **changed: Any) -> Referral:
        said = {"key": uuid4(), "kind": "gp", "placement": placement(), "about": rik(), "consent": consent()} | changed
        return announce_referral(acts(by or cast.gp), cast.area.pk, **said)

    return announce
