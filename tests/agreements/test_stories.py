"""The GP promised: next time the practice calls us first. What is agreed, how it went, and who calls whom."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, transaction

from nabij.access.actor import Actor
from nabij.agreements import queries
from nabij.agreements.commands.agreeing import (
    Agreed,
    change_agreement,
    end_agreement,
    look_again,
    make_agreement,
    resume_agreement,
)
from nabij.agreements.commands.occurring import note_occasion, take_back_occasion, write_talk
from nabij.agreements.commands.placing import Placed, end_contact, place_contact, put_back_contact
from nabij.agreements.models import AgreementWording, FixedContact, Occasion
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Denied, NotFound, Refused
from nabij.notices.models import Notice
from tests.factories.agreements import make_agreement as stands
from tests.factories.agreements import make_contact, make_occasion
from tests.factories.cast import Cast

pytestmark = pytest.mark.django_db
Acts = Callable[[Professional], Actor]


def agreed(cast: Cast, **changed: object) -> Agreed:
    today = clock.today()
    first = Agreed(
        frozenset([cast.gp.organisation.pk]), "de huisarts denkt aan jeugdhulp", "de poh-ggz belt het team",
        cast.samira.pk, "Hans Huisarts", today, today + timedelta(days=90),
    )  # fmt: skip
    return replace(first, **changed)  # type: ignore[arg-type]


def test_samira_writes_down_what_the_practice_promised_and_every_wording_stays(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    made = make_agreement(samira, cast.area.pk, agreed=agreed(cast))
    otherwise = agreed(cast, steps="de poh-ggz belt het team\nhet team belt terug")
    change_agreement(samira, made.pk, agreed=otherwise, version=1)
    change_agreement(samira, made.pk, agreed=otherwise, version=2)
    assert list(AgreementWording.objects.values_list("version", "steps")) == [
        (2, "de poh-ggz belt het team\nhet team belt terug"), (1, "de poh-ggz belt het team"),
    ]  # fmt: skip
    assert [one.steps for one in queries.agreements_with(cast.gp.organisation, cast.area)] == [otherwise.steps]
    with pytest.raises(Conflict) as both:
        change_agreement(samira, made.pk, agreed=agreed(cast), version=1)
    assert both.value.theirs == otherwise.steps
    facts = Event.objects.filter(name__startswith="agreements:").values_list("facts", flat=True)
    assert {one["organisation"] for one in facts} == {"Praktijk De Linde"}


def test_an_agreement_is_with_a_partner_by_somebody_of_the_team_and_looked_at_later(cast: Cast, acts: Acts) -> None:
    today = clock.today()
    for wrong, field in (
        ({"organisations": frozenset[UUID]()}, "organisation"),
        ({"ours": cast.stranger.pk}, "ours"),
        ({"look_again_on": today - timedelta(days=1)}, "look_again_on"),
    ):
        with pytest.raises(Refused) as refused:
            make_agreement(acts(cast.samira), cast.area.pk, agreed=agreed(cast, **wrong))
        assert refused.value.field == field


def test_it_ends_with_a_reason_can_hold_again_and_is_looked_at_again(cast: Cast, acts: Acts) -> None:
    agreement, leader = stands(cast.area, cast.samira, cast.gp.organisation), acts(cast.leader)
    with pytest.raises(Refused):
        end_agreement(leader, agreement.pk, because="")
    end_agreement(leader, agreement.pk, because="er is geen poh-ggz meer")
    with pytest.raises(Refused):
        look_again(leader, agreement.pk)
    assert not queries.agreements_with(cast.gp.organisation, cast.area)
    resume_agreement(leader, agreement.pk)
    assert look_again(leader, agreement.pk).look_again_on > clock.today() + timedelta(days=180)


def test_it_went_otherwise_samira_hears_it_and_talks_with_the_practice(cast: Cast, acts: Acts) -> None:
    agreement = stands(cast.area, cast.samira, cast.gp.organisation)
    told: Any = {
        "organisation": cast.gp.organisation.pk,
        "on": clock.today(),
        "outcome": "not_kept",
        "line": "melding 12",
    }
    occasion = note_occasion(acts(cast.gp), agreement.pk, **told)
    assert Notice.objects.get(kind="agreements:went-otherwise").addressee == cast.samira.user
    samira, today = acts(cast.samira), clock.today()
    write_talk(samira, occasion.pk, on=today, done_on=None, result="")
    assert [line.due for line in queries.agreements_due(samira, today)] == [today]
    with pytest.raises(Refused) as refused:
        write_talk(samira, occasion.pk, on=today, done_on=today, result="")
    assert refused.value.field == "result"
    write_talk(samira, occasion.pk, on=today, done_on=today, result="het was de invaller")
    assert not queries.agreements_due(samira, today)
    with pytest.raises(Refused):
        take_back_occasion(acts(cast.gp), occasion.pk)


def test_what_was_noted_is_taken_back_by_who_noted_it_and_not_by_a_colleague(cast: Cast, acts: Acts) -> None:
    agreement = stands(cast.area, cast.samira, cast.gp.organisation)
    occasion = make_occasion(agreement, cast.gp)
    with pytest.raises(Refused):
        take_back_occasion(acts(cast.colleague), occasion.pk)
    told: Any = {"on": clock.today(), "outcome": "kept", "line": ""}
    with pytest.raises(Refused, match="met wie"):
        note_occasion(acts(cast.samira), agreement.pk, organisation=cast.mentor.organisation.pk, **told)
    take_back_occasion(acts(cast.gp), occasion.pk)
    assert not Occasion.objects.exists()


def test_the_practice_has_one_to_call_who_hands_over_and_everyone_hears_it(cast: Cast, acts: Acts) -> None:
    leader, practice = acts(cast.leader), cast.gp.organisation
    first = place_contact(
        leader, cast.area.pk, organisation=practice.pk, placed=Placed(cast.samira.pk, cast.tom.pk, cast.gp.pk)
    )
    told = dict(Notice.objects.values_list("addressee__name", "kind"))
    assert told == {
        "Samira Bakker": "agreements:contact-is-yours", "Tom de Groot": "agreements:you-stand-in",
        "Hans Huisarts": "agreements:your-contact",
    }  # fmt: skip
    FixedContact.objects.update(starts_on=clock.today() - timedelta(days=9))
    second = place_contact(leader, cast.area.pk, organisation=practice.pk, placed=Placed(cast.tom.pk))
    assert queries.fixed_contact_of(practice, cast.area) == second
    assert Notice.objects.filter(addressee=cast.samira.user, kind="agreements:contact-is-anothers").exists()
    put_back_contact(leader, first.pk)
    assert queries.fixed_contact_of(practice, cast.area) == first
    end_contact(leader, first.pk)
    assert queries.fixed_contact_of(practice, cast.area) is None
    assert put_back_contact(leader, first.pk).ends_on is None


def test_two_at_once_is_refused_by_the_database_too(cast: Cast) -> None:
    make_contact(cast.gp.organisation, cast.area, cast.samira)
    with pytest.raises(IntegrityError, match="one_fixed_contact_at_a_time"), transaction.atomic():
        make_contact(cast.gp.organisation, cast.area, cast.tom, starts_on=clock.today())


def test_a_contact_is_of_the_team_has_another_as_stand_in_and_knows_who_works_there(cast: Cast, acts: Acts) -> None:
    for wrong, field in (
        (Placed(cast.stranger.pk), "ours"),
        (Placed(cast.samira.pk, cast.samira.pk), "stand_in"),
        (Placed(cast.samira.pk, None, cast.mentor.pk), "theirs"),
    ):
        with pytest.raises(Refused) as refused:
            place_contact(acts(cast.leader), cast.area.pk, organisation=cast.gp.organisation.pk, placed=wrong)
        assert refused.value.field == field


def test_what_was_of_a_colleague_who_left_comes_to_the_leader(cast: Cast, acts: Acts) -> None:
    today = clock.today()
    make_contact(cast.gp.organisation, cast.area, cast.samira)
    stands(cast.area, cast.samira, cast.gp.organisation, look_again_on=today)
    assert [line.due for line in queries.agreements_due(acts(cast.samira), today)] == [today]
    assert not queries.agreements_due(acts(cast.leader), today)
    assert not queries.contacts_left(acts(cast.leader))
    Professional.objects.filter(pk=cast.samira.pk).update(left_on=today)
    assert [line.due for line in queries.agreements_due(acts(cast.leader), today)] == [today]
    assert [one.ours for one in queries.contacts_left(acts(cast.leader))] == [cast.samira]
    assert not queries.contacts_left(acts(cast.colleague))


def test_a_partner_reads_what_is_of_their_own_organisation_and_changes_nothing(cast: Cast, acts: Acts) -> None:
    ours = stands(cast.area, cast.samira, cast.gp.organisation, cast.mentor.organisation)
    theirs = stands(cast.area, cast.samira, cast.debt_helper.organisation)
    make_occasion(ours, cast.samira, organisation=cast.mentor.organisation)
    gp, colleague = acts(cast.gp), acts(cast.colleague)
    assert [one.name for one in queries.partners(gp)] == ["Praktijk De Linde"]
    assert not queries.occasions_of(gp, ours)
    assert queries.occasions_of(colleague, ours)
    assert queries.partners(colleague).count() == 3
    for nobody in (cast.stranger, cast.administrator, cast.officer):
        assert not queries.partners(acts(nobody))
    with pytest.raises(Denied):
        end_agreement(gp, ours.pk, because="zomaar")
    with pytest.raises(NotFound):
        end_agreement(gp, theirs.pk, because="zomaar")
    with pytest.raises(Denied):
        change_agreement(colleague, ours.pk, agreed=agreed(cast), version=1)
    with pytest.raises(NotFound):
        place_contact(colleague, cast.area.pk, organisation=cast.gp.organisation.pk, placed=Placed(cast.tom.pk))
