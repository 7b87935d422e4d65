"""Mandates for tests, written as what already stands in the database."""

from decimal import Decimal
from typing import Any

from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.discretion.models import Mandate

INDOORS = "Iets voor in huis dat niet kan wachten"


def make_mandate(area: Area | None, by: Professional, **fields: Any) -> Mandate:
    """One mandate: unless told otherwise a director spends up to € 500 for something indoors."""
    assert area is not None
    given: dict[str, Any] = {
        "subject": "spend", "what": INDOORS, "role": "director", "up_to": Decimal(500), "law": "Wmo 2015 art. 2.3.5",
        "article": "Mandaatbesluit wijkteams, artikel 3", "text": "De regisseur beslist namens het college.",
    }  # fmt: skip
    return Mandate.objects.create(area=area, **{"granted_by": by, "owner": by, **given, **fields})
