"""Other teams: linked beside the table, handed over to, with what goes along chosen by hand and shown beforehand."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from nabij.access.permissions import Permission
from nabij.access.rules import can, scope
from nabij.audit.models import Event, Look
from nabij.collaboration.commands.parcels import Packed, let_go, pack_for_team, pack_for_transfer, unpack_parcel
from nabij.collaboration.commands.teams import Ground, link_again, link_team, unlink_team
from nabij.collaboration.commands.transfers import (
    Receiver,
    Warmth,
    accept_transfer,
    ask_transfer,
    refuse_transfer,
    reopen_transfer,
    withdraw_transfer,
)
from nabij.collaboration.contents import content_of, digest_of
from nabij.collaboration.models import Parcel, Part, TeamLink, Transfer
from nabij.collaboration.reading import sections_of
from nabij.directory.models import Professional
from nabij.households.models import Circumstance, Household, Person, Question
from nabij.kernel.errors import Denied, NotFound, Refused
from tests.collaboration.conftest import Acts
from tests.factories.cast import Cast
from tests.factories.journal import make_note, make_weighing
from tests.factories.people import make_professional

Enter = Callable[[Professional], Client]
YES = Ground("consent", "Ayşe, 3 november")
WARM = Warmth("Samen aan tafel op dinsdag, met de tolk.", "Zij waren erbij.")
OUTSIDE = Receiver(name="Wijkteam Oost, Andere Stad", contact_name="Olga Oost", contact_phone="0612345678")


@pytest.fixture
def fact(cast: Cast) -> Professional:
    """Somebody of a FACT team, who sits at no table here."""
    return make_professional("Femke FACT", organisation="FACT-team Noord", discipline="casemanager", has_account=False)


@pytest.fixture
def told(cast: Cast) -> None:
    """What the family told, and what must not go along by itself."""
    home = cast.household
    Question.objects.create(household=home, words="Wij willen een droog huis", is_first=True)
    for words, about, on_paper in (
        ("Murat lacht weer", cast.murat, True), ("Jan slaat als hij drinkt", cast.jan, False), ("schimmel", None, True),
    ):  # fmt: skip
        Circumstance.objects.create(household=home, kind="problem", words=words, about=about, on_paper=on_paper)
    make_note(home, cast.samira, "Ayşe deed open.")
    make_note(home, cast.samira, "Dit leest het gezin niet.", withheld_because="veiligheid")
    make_weighing(home, cast.samira)


def linked(cast: Cast, acts: Acts, fact: Professional) -> TeamLink:
    return link_team(acts(cast.samira), cast.household.pk, contact=fact, purpose="behandeling van Jan", ground=YES)


def asked(cast: Cast, acts: Acts, to: Receiver = OUTSIDE, about: Person | None = None) -> Transfer:
    samira = acts(cast.samira)
    return ask_transfer(samira, cast.household.pk, to=to, reason="Zij verhuizen.", ground=YES, about=about)


def said(cast: Cast, acts: Acts, parcel: Parcel) -> str:
    return json.dumps(content_of(acts(cast.samira), parcel), ensure_ascii=False)


def test_a_team_is_linked_with_a_purpose_and_a_ground_and_sees_nothing_by_it(
    cast: Cast, acts: Acts, fact: Professional
) -> None:
    link = linked(cast, acts, fact)
    assert linked(cast, acts, fact).pk == link.pk
    assert not Parcel.objects.exists()
    with pytest.raises(Refused, match="toestemming"):
        link_team(acts(cast.samira), cast.household.pk, contact=cast.gp, purpose="x", ground=Ground("consent"))
    unlink_team(acts(cast.samira), link.pk, because="klaar")
    linked(cast, acts, fact)
    with pytest.raises(Refused, match="al gekoppeld"):
        link_again(acts(cast.samira), link.pk)


def test_only_who_directs_links_and_hands_over(cast: Cast, acts: Acts, fact: Professional) -> None:
    link = linked(cast, acts, fact)
    for who, kind in ((cast.debt_helper, Denied), (cast.leader, Denied), (cast.stranger, NotFound)):
        with pytest.raises(kind):
            link_team(acts(who), cast.household.pk, contact=cast.gp, purpose="x", ground=YES)
        assert not scope(acts(who), Permission.INVOLVEMENT_DECIDE, TeamLink).filter(pk=link.pk)


def test_exactly_the_chosen_parts_go_along(cast: Cast, acts: Acts, fact: Professional, told: None) -> None:
    link = linked(cast, acts, fact)
    parcel = pack_for_team(acts(cast.samira), link.pk, packed=Packed([Part.QUESTION, Part.CIRCUMSTANCES]))
    content = said(cast, acts, parcel)
    assert "droog huis" in content
    assert "Murat lacht weer" in content
    for kept in ("slaat", "Ayşe", "weighed_on", "Lindestraat"):
        assert kept not in content


def test_safety_and_what_is_kept_off_paper_go_along_only_with_a_reason(
    cast: Cast, acts: Acts, fact: Professional, told: None
) -> None:
    link, samira = linked(cast, acts, fact), acts(cast.samira)
    packed = Packed([Part.SAFETY, Part.KEPT_OFF])
    with pytest.raises(Refused) as refused:
        pack_for_team(samira, link.pk, packed=packed)
    assert refused.value.field == "because"
    parcel = pack_for_team(samira, link.pk, packed=replace(packed, because="Zij gaan alleen op huisbezoek."))
    content = said(cast, acts, parcel)
    assert "slaat" in content
    assert "Samira kijkt" not in content
    assert "De kinderen slapen in de woonkamer" not in content
    with pytest.raises(IntegrityError), transaction.atomic():
        Parcel.objects.filter(pk=parcel.pk).update(because="")


def test_notes_go_one_by_one_and_never_one_that_the_family_does_not_read(
    cast: Cast, acts: Acts, fact: Professional, told: None
) -> None:
    link, samira = linked(cast, acts, fact), acts(cast.samira)
    with pytest.raises(Refused):
        pack_for_team(samira, link.pk, packed=Packed([Part.NOTES]))
    every = [note.pk for note in cast.household.notes.all()]
    content = said(cast, acts, pack_for_team(samira, link.pk, packed=Packed([Part.NOTES], every)))
    assert "deed open" in content
    assert "leest het gezin niet" not in content


def test_with_the_help_to_one_child_only_that_child_goes_along(cast: Cast, acts: Acts, told: None) -> None:
    found = asked(cast, acts, about=cast.murat)
    with pytest.raises(Refused):
        pack_for_transfer(acts(cast.samira), found.pk, packed=Packed([Part.QUESTION]))
    parts = [Part.PEOPLE, Part.CIRCUMSTANCES]
    content = said(cast, acts, pack_for_transfer(acts(cast.samira), found.pk, packed=Packed(parts)))
    assert "Murat" in content
    for other in ("Elif", "Jan", "schimmel"):
        assert other not in content


def test_what_leaves_is_what_was_shown_and_stays_as_it_left(
    cast: Cast, acts: Acts, fact: Professional, told: None
) -> None:
    samira = acts(cast.samira)
    parcel = pack_for_team(samira, linked(cast, acts, fact).pk, packed=Packed([Part.CIRCUMSTANCES]))
    shown = digest_of(content_of(samira, parcel))
    Circumstance.objects.filter(words="schimmel").update(words="de woning is droog")
    with pytest.raises(Refused, match="intussen"):
        let_go(samira, parcel.pk, form=Parcel.Form.FILE, shown=shown)
    gone = let_go(samira, parcel.pk, form=Parcel.Form.FILE, shown=digest_of(content_of(samira, parcel)))
    Circumstance.objects.all().delete()
    gone.refresh_from_db()
    assert any("droog" in line[0] for section in sections_of(gone.content or {}) for line in section.lines)
    event = Event.objects.get(name="collaboration:parcel:gone")
    assert (event.facts["receiver"], event.facts["basis"]) == ("FACT-team Noord", "toestemming van het gezin")
    assert "droog" not in str(event.facts)
    with pytest.raises(Refused, match="al meegegeven"):
        unpack_parcel(samira, parcel.pk)


def test_the_direction_moves_to_another_team_after_a_warm_conversation(cast: Cast, acts: Acts) -> None:
    to = make_professional("Yvonne Jeugd", organisation="Jeugd- en gezinsteam")
    found, samira = asked(cast, acts, Receiver(professional=to)), acts(cast.samira)
    for warmth, field in ((Warmth("", "x"), "conversation"), (Warmth("x", ""), "family_told")):
        with pytest.raises(Refused) as refused:
            accept_transfer(samira, found.pk, warmth=warmth)
        assert refused.value.field == field
    accept_transfer(samira, found.pk, warmth=WARM, moves_direction=True)
    assert Household.objects.get(pk=cast.household.pk).director == to
    assert not can(acts(cast.samira), Permission.HOUSEHOLD_VIEW, cast.household)
    with pytest.raises(Refused, match="De regie ging mee"):
        reopen_transfer(acts(to), found.pk)


def test_outside_or_for_one_person_the_direction_stays(cast: Cast, acts: Acts) -> None:
    for found in (asked(cast, acts), asked(cast, acts, Receiver(professional=cast.gp), about=cast.murat)):
        with pytest.raises(Refused, match="alleen mee"):
            accept_transfer(acts(cast.samira), found.pk, warmth=WARM, moves_direction=True)
        accept_transfer(acts(cast.samira), found.pk, warmth=WARM)
        reopen_transfer(acts(cast.samira), found.pk)
    with pytest.raises(Refused) as refused:
        asked(cast, acts, replace(OUTSIDE, contact_name=""))
    assert refused.value.field == "contact_name"


def test_a_no_says_why_and_what_was_withdrawn_takes_nothing_along(cast: Cast, acts: Acts) -> None:
    found, samira = asked(cast, acts), acts(cast.samira)
    with pytest.raises(Refused):
        refuse_transfer(samira, found.pk, words="")
    refuse_transfer(samira, found.pk, words="Wij zijn vol.")
    reopen_transfer(samira, found.pk)
    withdraw_transfer(samira, found.pk)
    with pytest.raises(Refused, match="gaat niet door"):
        pack_for_transfer(samira, found.pk, packed=Packed([Part.QUESTION]))


def test_a_team_is_found_linked_and_given_what_was_chosen_on_screen(
    cast: Cast, acts: Acts, enter: Enter, fact: Professional, told: None
) -> None:
    client = enter(cast.samira)
    page = reverse("collaboration:teams", args=[cast.household.pk])
    found = client.post(page, {"area": "", "kind": "", "words": "casemanager"})
    assert "FACT-team Noord" in found.content.decode()
    assert client.post(page, {"area": "onzin"}).status_code == 422
    url = reverse("collaboration:link_team", args=[cast.household.pk, fact.pk])
    assert client.post(url, {"purpose": "behandeling", "basis": "consent"}).status_code == 422
    sent = {"purpose": "behandeling", "basis": "consent", "consent_note": "Jan, vandaag"}
    assert client.post(url, sent).status_code == 303
    link = TeamLink.objects.get()
    pack = reverse("collaboration:pack_for_team", args=[link.pk])
    assert client.get(pack).context["form"].initial["parts"] == [Part.QUESTION]
    assert client.post(pack, {"parts": ["safety"]}).status_code == 422
    client.post(pack, {"parts": ["question"]})
    parcel = Parcel.objects.get()
    shown: Any = client.get(reverse("collaboration:parcel", args=[parcel.pk]))
    assert "droog huis" in shown.content.decode()
    files = [reverse(f"collaboration:parcel_{way}", args=[parcel.pk]) for way in ("print", "file")]
    assert [client.get(one).status_code for one in files] == [404, 404]
    client.post(reverse("collaboration:let_go", args=[parcel.pk]), {"shown": shown.context["shown"], "form": "file"})
    taken = client.get(files[1])
    assert json.loads(taken.content)["parts"]["question"]["now"] == "Wij willen een droog huis"
    assert "Vries" not in taken["Content-Disposition"]
    assert "Wij willen een droog huis" in client.get(files[0]).content.decode()
    look = Look.objects.get(page="collaboration:parcel_file")
    assert (look.kind, look.purpose) == (Look.Kind.EXPORT, "meegegeven aan FACT-team Noord (toestemming van het gezin)")
    assert enter(cast.leader).get(reverse("collaboration:parcel", args=[parcel.pk])).status_code == 404


def test_a_transfer_outside_ends_with_closing_the_household_here(cast: Cast, acts: Acts, enter: Enter) -> None:
    client = enter(cast.samira)
    url = reverse("collaboration:ask_transfer_outside", args=[cast.household.pk])
    sent = {"name": "Wijkteam Oost", "contact_name": "Olga", "reason": "Zij verhuizen.", "basis": "task"}
    assert client.post(url, sent | {"reason": ""}).status_code == 422
    assert client.post(url, sent).status_code == 303
    found = Transfer.objects.get()
    accept = reverse("collaboration:accept_transfer", args=[found.pk])
    assert client.post(accept, {"conversation": "Samen"}).status_code == 422
    assert client.post(accept, {"conversation": "Samen", "family_told": "erbij"}).status_code == 303
    page = client.get(reverse("collaboration:transfer", args=[found.pk])).content.decode()
    assert reverse("aftercare:finish", args=[cast.household.pk]) in page


@pytest.mark.parametrize("way", ["unlinked", "refused", "withdrawn"])
def test_nothing_leaves_to_a_team_that_is_not_there_any_more(
    cast: Cast, acts: Acts, fact: Professional, told: None, way: str
) -> None:
    samira, packed = acts(cast.samira), Packed([Part.QUESTION])
    if way == "unlinked":
        link = linked(cast, acts, fact)
        parcel = pack_for_team(samira, link.pk, packed=packed)
        unlink_team(samira, link.pk, because="Ayşe trok haar toestemming in")
    else:
        transfer = asked(cast, acts)
        parcel = pack_for_transfer(samira, transfer.pk, packed=packed)
        withdraw_transfer(samira, transfer.pk) if way == "withdrawn" else refuse_transfer(
            samira, transfer.pk, words="geen plek"
        )
    with pytest.raises(Refused, match="niet"):
        let_go(samira, parcel.pk, form=Parcel.Form.FILE, shown=digest_of(content_of(samira, parcel)))
    assert Parcel.objects.get(pk=parcel.pk).content is None
