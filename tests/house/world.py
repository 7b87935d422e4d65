"""A small world for the crawler: three households, each with a row of every kind, a canary in every text.

Rows are made from the models themselves, so that a model that comes later falls under the crawler by
itself. Where a rule of the database asks for more than the field types tell, `TAUGHT` says it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from functools import cached_property
from typing import Any
from uuid import uuid4

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import IntegrityError, ProgrammingError, connection, models, transaction

from nabij.access.permissions import Role
from nabij.areas.models import Area
from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Organisation, Professional
from nabij.households.models import Circumstance, Household, Person
from nabij.kernel import clock
from nabij.kernel.partial_date_fields import PartialDateField
from tests.factories.agreements import make_agreement, make_contact, make_occasion
from tests.factories.budget import make_cost
from tests.factories.cast import Cast
from tests.factories.discretion import make_mandate
from tests.factories.households import make_household, make_person, member
from tests.factories.ledger import in_order, make_payee
from tests.factories.obstacles import make_obstacle, make_rule
from tests.factories.people import make_professional
from tests.factories.precedents import learned_things

Facts = dict[str, Any]
LETTERS = "ABC"


def team_link(world: World, letter: str) -> models.Model:
    """What goes along goes to a team that is linked."""
    linked = apps.get_model("collaboration", "TeamLink")
    return world.things[letter].setdefault(linked, world._row(letter, linked))


def arrears_case(world: World, letter: str) -> models.Model:
    """A signal lies with a household by its case."""
    case = apps.get_model("arrears", "ArrearsCase")
    return world.things[letter].setdefault(case, world._row(letter, case))


def told_obstacle(world: World, letter: str) -> models.Model:
    """What stands in the way is told of nobody; where it was met is what the table knows."""
    household = world.households[letter]
    told = make_obstacle(make_rule(f"Regel in de weg {letter}"), household.area, world.professionals[letter])
    world.things[letter] |= {type(told): told, type(told.rule): told.rule}
    return told


REFERRAL_FACTS: Facts = {
    "is_general": False, "heard": "bill", "given_names": "", "consent_by": "", "consent_on": None, "price": None,
    "price_per": "", "price_source": "", "price_year": None, "provider": None, "goes": "", "decided_on": None,
    "decided_by": "", "decided_because": "", "allocation": None,
}  # fmt: skip

# What the types of the fields do not tell; by "app.model".
TAUGHT: dict[str, Facts] = {
    "intake.report": {
        "state": "linked",
        "sorted_at": lambda *_: clock.now(),
        "family_knows": "yes",
        "reporter": lambda world, letter: world.cast.gp.user if letter == "A" else world.professionals[letter].user,
        "told": "",
        "taken_up_by": None,
        "not_ours_because": "",
        "surname": lambda _world, letter: f"kanarie-{letter}-report-surname-einde",
        # Told on the telephone by a neighbour, so that no page forgets whose name that is.
        "source": "call",
        "speaks_as": "around",
        "reported_by": None,
        "caller_name": lambda _world, letter: f"kanarie-{letter}-report-caller_name-einde",
        "caller_reach": lambda _world, letter: f"kanarie-{letter}-report-caller_reach-einde",
        "caller_from": "",
        "caller_kind": "",
        "asks_for": "wmo",
        "inquiry_done_on": None,
        "tell_by": None,
    },
    "households.source": {
        "organisation": None,
        "from_whom": lambda _world, letter: f"kanarie-{letter}-source-from_whom-einde",
    },
    # What a referral tells of household A is known to who sits at that table; its referrer is of another.
    "referrals.referral": {
        **REFERRAL_FACTS,
        "surname": lambda _world, letter: f"kanarie-{letter}-referral-surname-einde",
        "readers": lambda world, letter: [world.professionals[letter].user_id] if letter != "A" else [],
        "sender": lambda world, letter: world.professionals[letter].user,
    },
    "referrals.advice": {"readers": []},
    "referrals.placementlook": {"found": "holds", "readers": []},
    "discretion.mandateanswer": {"yes": False, "mandate": None},
    "money.arrangement": {"per_month": Decimal(20)},
    "obstacles.obstaclecase": {"obstacle": told_obstacle},
    "plans.action": {"owner_person": None, "owner_professional": lambda world, letter: world.professionals[letter]},
    "assessments.assessment": {"instrument": "ours"},
    "network.connection": {
        "person": None,
        "name": lambda _world, letter: f"kanarie-{letter}-connection-name-einde",
    },
    "plans.ladderanswer": {
        "because": lambda _world, letter: f"kanarie-{letter}-ladderanswer-because-einde",
        "considered": [],
    },
    "plans.actionturn": {
        "starts_on": lambda *_: clock.today() - timedelta(days=7),
        "owner_person": None,
        "owner_professional": lambda world, letter: world.professionals[letter],
    },
    "plans.view": {"person": lambda world, letter: world.things[letter][Person], "professional": None},
    "plans.actionmove": {"became": "doing"},
    "plans.planversion": {
        "agreed_by": ["Jan"],
        "content": lambda _world, letter: {
            "goals": [
                {"id": "1", "words": f"kanarie-{letter}-planversion-words-einde", "first_because": "", "actions": []}
            ],
            "reached": [],
        },
    },
    "journal.notepresence": {"person": lambda world, letter: world.things[letter][Person], "professional": None},
    "journal.safetyweighing": {"look_again_on": lambda world, letter: clock.today() + timedelta(days=7)},
    "households.parentalauthority": {
        "body": lambda _world, letter: f"kanarie-{letter}-parentalauthority-body-einde",
        "holder": None,
    },
    "aftercare.farewell": {
        "closed_on": lambda *_: clock.today(),
        "because": "done",
        **{
            name: lambda _world, letter, name=name: f"kanarie-{letter}-farewell-{name}-einde"
            for name in ("call_name", "safe_because")
        },
        "call_phone": "06 1111 2222",
    },
    "aftercare.stayswith": {
        "owner_person": None,
        "owner_professional": lambda world, letter: world.professionals[letter],
        "owner_words": "",
    },
    "aftercare.farewellverdict": {"helped": "yes"},
    "aftercare.aftercarecontact": {"outcome": ""},
    "reviews.review": {"next_on": lambda *_: clock.today() + timedelta(days=7), "settled": None},
    "reviews.reviewpresence": {"person": lambda world, letter: world.things[letter][Person], "professional": None},
    "reviews.verdict": {"helped": "yes"},
    "reviews.agreement": {"person": lambda world, letter: world.things[letter][Person], "answer": "agrees"},
    "reviews.familygroupplan": {"answer": "not_at_stake"},
    "households.separation": {"other": lambda world, letter: other_household(world, letter)},
    "households.merge": {"merged": lambda world, letter: other_household(world, letter)},
    "households.trackchange": {"was": "light", "became": "full"},
    "households.answer": {"yes": True},
    "households.placement": {"decided_by": "agreement"},
    "households.changedrow": {"model": "households.Question", "after": {}},
    # A couple and a bond stand in one order; the first that is drawn is the one, a second the other.
    "kinship.kin": {"person": lambda world, letter: world.things[letter][Person]},
    "kinship.pairing": {"ended_by": "", "ended": None, "other": lambda world, letter: later_kin(world, letter)},
    "kinship.descent": {"parent": lambda world, letter: later_kin(world, letter)},
    "kinship.kinbond": {"other": lambda world, letter: later_kin(world, letter)},
    "chain.link": {"effect": lambda world, letter: second_box(world, letter)},
    "households.contactattempt": {"interpreter": "none"},
    "households.handover": {"taken_by": lambda world, letter: world.professionals[letter]},
    "households.involvement": {"seat": "helper", "basis": "task", "whole": True},
}
TAUGHT |= {
    "collaboration.ask": {
        "rung": "director",
        "organisation": lambda world, letter: world.things[letter][Organisation],
        "professional": lambda world, letter: world.things[letter][Professional],
        "answer": "",
        "ended": "",
        "ended_because": "",
        "answer_words": "",
    },
    "collaboration.teamlink": {"basis": "task", "consent_note": "", "ends_on": None, "ended_because": ""},
    "collaboration.transfer": {"basis": "task", "state": "asked", "moves_direction": False},
    "collaboration.parcel": {
        "parts": ["people"],
        "transfer": None,
        "team_link": team_link,
        "form": "",
        "content": None,
    },
    "collaboration.override": {
        "ends_on": lambda world, letter: clock.today() + timedelta(days=30),
    },
}
TAUGHT |= {
    "arrears.arrearscase": {"person": lambda world, letter: world.things[letter][Person]},
    "arrears.arrearssignal": {
        "area": lambda world, letter: world.households[letter].area,
        "case": lambda world, letter: arrears_case(world, letter),
        "identity": lambda _world, letter: letter * 64,
    },
    "provisions.allocation": {
        "number": lambda _world, letter: f"90000{LETTERS.index(letter)}",
        "category": "55",
        "provider": lambda world, letter: world.things[letter][Organisation],
        "start_due_on": lambda *_: clock.today() + timedelta(days=7),
        **dict.fromkeys(("price_per", "price_source", "declined_because"), ""),
    },
    "provisions.application": {"law": "youth", "asked_on": lambda *_: clock.today()},
    "provisions.ruling": {"objection_until": lambda *_: clock.today() + timedelta(days=42)},
    "provisions.termchange": {"ground": "incomplete"},
    "provisions.messageline": {"allocation": None},
}
TAUGHT |= {
    "budget.budgetrequest": {
        "payee": lambda world, letter: make_payee(world.professionals[letter]),
        "pay_by": lambda *_: clock.now() + timedelta(days=1),
    },
    # At the table of A it is the debt helper whose yes is asked.
    "budget.helperconsent": {
        "helper": lambda world, letter: world.cast.debt_helper if letter == "A" else world.professionals[letter],
        "name": "",
        "how": "",
    },
    "budget.avoided": {
        "cost": lambda world, letter: make_cost(
            world.households[letter].area, world.professionals[letter], what=f"Iets voor {letter}"
        ),
    },
    "safety_net.netquestion": {"rule": lambda *_: made_rule()},
    "safety_net.netdecision": {
        "decided_by": lambda world, _letter: world.cast.safety_net,
        "rule": lambda *_: made_rule(), "level": "policy", "outcome": "refused", "ground": "none", "is_ruling": False,
    },
}  # fmt: skip
LEFT_OUT = {"households.household", "households.person"}  # made by name below


def made_rule() -> models.Model:
    """A rule that stands in the way: nobody's secret, and the same for each household."""
    rules = apps.get_model("obstacles", "Rule")._default_manager
    rule: models.Model
    rule, _made = rules.get_or_create(name="Vier jaar ingeschreven", body="Gemeente", defaults={"level": "policy"})
    return rule


def other_household(world: World, letter: str) -> Household:
    """The other of two: that which was merged, or which began when they parted."""
    return make_household(f"Ander gezin {letter}", area=world.households[letter].area)


def second_box(world: World, letter: str) -> Circumstance:
    """Where the arrow of the chain leads to."""
    words = f"kanarie-{letter}-circumstance-words-einde"
    home = world.things[letter][Household]
    return Circumstance.objects.create(household_id=home.pk, kind="problem", words=words)


def later_kin(world: World, letter: str) -> models.Model:
    """Somebody drawn beside the first."""
    kin = apps.get_model("kinship", "Kin")
    name = canary(letter, kin, "called")
    later: models.Model = kin._default_manager.create(household=world.things[letter][Household], called=name)
    return later


def canary(letter: str, model: type[models.Model], name: str) -> str:
    """A text that stands nowhere else: whose it is, and in which field it stands."""
    return f"kanarie-{letter}-{model._meta.model_name}-{name}-einde"


@dataclass
class World:
    """The cast with its household (A), a colleague's household in the same team (B), one elsewhere (C)."""

    cast: Cast
    things: dict[str, dict[type[models.Model], models.Model]] = field(default_factory=dict)
    tied: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.numbers = itertools.count(1)
        self.professionals = {"A": self.cast.samira, "B": self.cast.colleague, "C": self.cast.stranger}
        for letter in LETTERS:
            self.things[letter] = {}
            self._household(letter)
        for model in sensitive_models():
            for letter in LETTERS:
                self.things[letter].setdefault(model, self._row(letter, model))
        self._write_canaries()
        for letter in LETTERS:
            self._agreed(letter)

    @cached_property
    def everyone(self) -> dict[str, Professional]:
        """The cast, and who decides when organisations do not work it out together: a reader of a whole area."""
        decider = make_professional("Dora Doorzet", Role.OVERRIDE_HOLDER, organisation="Gemeente")
        return self.cast.everyone | {"override": decider}

    @property
    def households(self) -> dict[str, Household]:
        found = {letter: self.things[letter][Household] for letter in LETTERS}
        return {letter: thing for letter, thing in found.items() if isinstance(thing, Household)}

    def _household(self, letter: str) -> None:
        if letter == "A":
            household, person = self.cast.household, self.cast.jan
        else:
            area = self.cast.area if letter == "B" else self.cast.elsewhere
            household = make_household(f"Gezin {letter}", area=area, director=self.professionals[letter])
            person = make_person(f"Voornaam {letter}", f"Achternaam {letter}", "1980-01-01")
            member(household, person)
        extra = make_professional(f"Hulp {letter}", Role.PARTNER, organisation=f"Hulp {letter}")
        user = self.professionals[letter].user
        assert user
        self.things[letter] |= {
            Household: household, Person: person, Professional: extra, Area: household.area,
            Organisation: extra.organisation,
            type(user): user,
        }  # fmt: skip

    def _agreed(self, letter: str) -> None:
        """What a team agrees with a partner belongs to no household, and holds nothing of one."""
        with_whom = {"A": self.cast.gp, "B": self.cast.mentor, "C": self.cast.stranger}
        ours, partner = self.professionals[letter], with_whom[letter].organisation
        agreement = make_agreement(self.households[letter].area, ours, partner)
        contact = make_contact(partner, self.households[letter].area, ours)
        line = in_order(self.households[letter].area, ours)
        mandate = make_mandate(self.households[letter].area, self.cast.mandate_giver, what=f"Iets zoals {letter}")
        self.things[letter] |= learned_things(letter, self.households[letter].area, self.cast)
        user = self.professionals[letter].user
        assert user
        self.things[letter] |= {
            type(one): one for one in (
                agreement, make_occasion(agreement, ours), contact, mandate,
                line, line.order, line.payment, line.payment.budget,
            )
        }  # fmt: skip

    def _row(self, letter: str, model: type[models.Model]) -> models.Model:
        return self._there_already(letter, model) or self._made(letter, model)

    def _there_already(self, letter: str, model: type[models.Model]) -> models.Model | None:
        """What the cast brought: members and seats."""
        names = {f.name for f in concrete(model)}
        household = self.things[letter][Household]
        return model._default_manager.filter(household=household).first() if "household" in names else None

    def _made(self, letter: str, model: type[models.Model]) -> models.Model:
        taught = TAUGHT.get(model._meta.label_lower, {})
        values = {
            f.name: self._taught(letter, taught[f.name]) if f.name in taught else self._value(letter, model, f)
            for f in concrete(model)
        }
        return model._default_manager.create(**{name: v for name, v in values.items() if v is not _SKIP})

    def _taught(self, letter: str, value: Any) -> Any:
        return value(self, letter) if callable(value) else value

    def _value(self, letter: str, model: type[models.Model], of: models.Field[Any, Any]) -> Any:
        if of.primary_key or (of.has_default() and not isinstance(of, models.CharField | models.TextField)):
            return _SKIP
        if isinstance(of, models.ForeignKey):
            return self._related(letter, of)
        if of.name in {"household_id", "household"}:
            return self.things[letter][Household].pk
        if of.null:
            return None
        if of.blank and isinstance(of, models.CharField | models.TextField):
            return ""
        return made_value(letter, model, of, self.numbers)

    def _related(self, letter: str, of: models.ForeignKey[Any, Any]) -> Any:
        if of.null and of.name not in {"household", "about"}:
            return None
        target: Any = of.related_model
        if target not in self.things[letter] and issubclass(target, SensitiveRecord) and not of.null:
            self.things[letter][target] = self._row(letter, target)
        return self.things[letter].get(target) if target in self.things[letter] else None

    def _write_canaries(self) -> None:
        """Also where a factory or a rule wrote a text of its own; not where a rule ties a text to a state."""
        written: list[type[models.Model]] = [*sensitive_models(), Household, Person]
        for model in written:
            for name in (f.name for f in concrete(model) if is_free_text(model, f)):
                for letter in LETTERS if not getattr(model, "append_only", False) else "":
                    self._write(letter, model, name)

    def _write(self, letter: str, model: type[models.Model], name: str) -> None:
        rows = model._default_manager.filter(pk=self.things[letter][model].pk)
        try:
            with transaction.atomic():
                rows.update(**{name: canary(letter, model, name)})
        except (IntegrityError, ProgrammingError):
            self.tied.add(f"{model._meta.model_name}.{name}")

    def tell_of(self, person: Person | None) -> None:
        """From here on all that is told in household A is about this person, or about the household as a whole.

        What cannot be changed, or is always about somebody, stays about Jan.
        """
        for model in sensitive_models():
            if any(of.name == "about" for of in concrete(model)):
                with suppress(IntegrityError, ProgrammingError), transaction.atomic():
                    model._default_manager.filter(pk=self.things["A"][model].pk).update(about=person)

    def changes(self) -> int:
        """How many rows were written in this transaction so far, the trace and the log-in left aside."""
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_xact_user_tables"
                " WHERE relname !~ '^(audit|django|auth|mfa|account|accounts|drafts)_'"
            )
            return int(cursor.fetchone()[0])


_SKIP = object()


def sensitive_models() -> list[type[models.Model]]:
    """Every kind of record about a household or a person, in the same order each time."""
    return [m for m in apps.get_models() if issubclass(m, SensitiveRecord) and m._meta.label_lower not in LEFT_OUT]


def concrete(model: type[models.Model]) -> list[models.Field[Any, Any]]:
    return list(model._meta.concrete_fields)


def is_free_text(model: type[models.Model], of: models.Field[Any, Any]) -> bool:
    """A column in which people write sentences: long enough, no fixed choices, not taught, not unique."""
    taught = TAUGHT.get(model._meta.label_lower, {})
    kind = isinstance(of, models.CharField | models.TextField) and not isinstance(of, PartialDateField)
    roomy = of.max_length is None or of.max_length >= 100
    return kind and roomy and not of.choices and of.name not in taught and not of.unique


def made_value(letter: str, model: type[models.Model], of: models.Field[Any, Any], numbers: Iterator[int]) -> Any:
    """A value that the type of the field allows."""
    if of.choices:
        return next(value for value, _label in of.flatchoices if value)
    if isinstance(of, PartialDateField):
        return "1980"
    if isinstance(of, models.CharField | models.TextField):
        text = canary(letter, model, of.name)
        return text[: of.max_length] if of.max_length and of.max_length < len(text) else text
    return next(numbers) if isinstance(of, models.IntegerField) else _by_type(of)


def _by_type(of: models.Field[Any, Any]) -> Any:
    by_type: list[tuple[Any, Any]] = [
        (models.DateTimeField, clock.now()), (models.DateField, clock.today()), (models.BooleanField, True),
        (models.DecimalField, Decimal("1.00")), (models.UUIDField, uuid4()),
        (ArrayField, []), (models.JSONField, {}),
    ]  # fmt: skip
    return next(value for kind, value in by_type if isinstance(of, kind))
