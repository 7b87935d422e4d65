"""Finding each other: by name, trade, organisation, or what somebody is good at."""

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import F, Func, Q, QuerySet, TextField, Value
from django.db.models.functions import Concat, Lower

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.areas.models import Area
from nabij.directory.models import Organisation, Professional
from nabij.kernel.text import plain

CLOSE_ENOUGH = 0.45


def professionals(actor: Actor) -> "QuerySet[Professional]":
    """Everyone who works in the municipality now, by name."""
    return (
        scope(actor, Permission.PROFESSIONAL_VIEW, Professional)
        .filter(left_on=None)
        .select_related("organisation")
        .order_by("name")
    )


def found_professionals(actor: Actor, words: str = "", *, area: str = "", kind: str = "") -> "QuerySet[Professional]":
    """Those whose name, trade, organisation or strengths are like the words; the closest first.

    Accents and small mistakes do not matter ("yilmas" finds Yılmaz).
    """
    found = professionals(actor)
    if area:
        found = found.filter(pk__in=Professional.areas.through.objects.filter(area_id=area).values("professional_id"))
    if kind:
        found = found.filter(organisation__kind=kind)
    return _like(found, plain(words)) if words.strip() else found


def _like(found: "QuerySet[Professional]", words: str) -> "QuerySet[Professional]":
    parts = [F("name"), F("discipline"), F("organisation__name"), F("good_at")]
    spaced = [item for part in parts for item in (part, Value(" "))][:-1]
    text = Lower(Func(Concat(*spaced, output_field=TextField()), function="unaccent"))
    near = found.annotate(text=text, likeness=TrigramWordSimilarity(words, "text"))
    return near.filter(Q(likeness__gte=CLOSE_ENOUGH) | Q(text__contains=words)).order_by("-likeness", "name")


def areas_of_directory() -> list[tuple[str, str]]:
    """Areas to filter by."""
    return [(str(pk), name) for pk, name in Area.objects.filter(parent__isnull=False).values_list("pk", "name")]


def kinds_of_organisation() -> list[tuple[str, str]]:
    """Kinds of organisation to filter by."""
    return [(str(value), str(label)) for value, label in Organisation.Kind.choices]
