"""Agreements with partners and fixed contacts for tests."""

from datetime import date, timedelta
from typing import Any

from nabij.agreements.models import FixedContact, Occasion, PartnerAgreement
from nabij.areas.models import Area
from nabij.directory.models import Organisation, Professional
from nabij.kernel import clock


def make_agreement(area: Area, ours: Professional, *partners: Organisation, **fields: Any) -> PartnerAgreement:
    given: dict[str, Any] = {
        "trigger": "de huisarts denkt aan gespecialiseerde jeugdhulp",
        "steps": "de poh-ggz belt het team\nhet team denkt mee binnen drie dagen",
        "theirs": "Hans Huisarts",
        "agreed_on": clock.today() - timedelta(days=30),
        "look_again_on": clock.today() + timedelta(days=150),
    }
    made = PartnerAgreement.objects.create(area=area, ours=ours, **given | fields)
    made.organisations.set(partners)
    return made


def make_occasion(agreement: PartnerAgreement, noted_by: Professional, **fields: Any) -> Occasion:
    given: dict[str, Any] = {"organisation": agreement.organisations.order_by("name").first(), "outcome": "not_kept"}
    assert noted_by.user is not None
    return Occasion.objects.create(agreement=agreement, noted_by=noted_by.user, **given | fields)


def make_contact(organisation: Organisation, area: Area, ours: Professional, **fields: Any) -> FixedContact:
    days: dict[str, date] = {"starts_on": clock.today() - timedelta(days=60)}
    return FixedContact.objects.create(organisation=organisation, area=area, ours=ours, **days | fields)
