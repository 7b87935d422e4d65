"""What was decided before, for tests."""

from datetime import timedelta
from typing import Any

from django.db import models

from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.records import new_id
from nabij.obstacles.models import Rule
from nabij.precedents.models import LearnedRule, Precedent, PublicText, SeenPrecedent
from nabij.precedents.writing import Written, write_precedent
from tests.factories.cast import Cast
from tests.factories.obstacles import make_rule


def make_precedent(rule: Rule, area: Area, by: Professional, **written: Any) -> Precedent:
    words = {
        "facts": "Een vrouw alleen kan de trap niet meer op. Een traplift staat klaar, de tweede offerte duurt weken.",
        "given": "De traplift, met één offerte.", "because": "Zij slaapt nu beneden op de bank.", "domain": "Wonen",
    }  # fmt: skip
    return write_precedent(by, rule, area, Written(**words | written))


def learned_things(letter: str, area: Area, cast: Cast) -> dict[type[models.Model], models.Model]:
    """One of each, for who walks all pages: of a rule, without anybody's name."""
    rule = make_rule(f"Regel {letter}", level="policy", body="Waterstad")
    precedent = make_precedent(rule, area, cast.safety_net)
    learned = LearnedRule.objects.create(
        rule=rule, area=area, what=f"Iets zoals {letter}", role="director", text="De regisseur mag.", law="Wmo",
        last_day=clock.today() + timedelta(days=90), owner=cast.policy, because="Steeds ja",
        proposed_by=cast.safety_net,
    )  # fmt: skip
    learned.precedents.set([precedent])
    seen = SeenPrecedent.objects.create(precedent=precedent, area=area, key=new_id())
    text = PublicText.objects.filter(approved_at=None).first() or PublicText.objects.create(
        title="Zo beslissen wij", body="Ongelijk is niet oneerlijk.", written_by=cast.policy
    )
    return {type(one): one for one in (precedent, learned, seen, text)}
