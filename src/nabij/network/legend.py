"""What the lines of an ecomap mean: each with its sample."""

from collections.abc import Collection
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from nabij.network.models import Connection
from nabij.network.queries import FLOWS, QUALITIES
from nabij.pictures.ecomap import line_sample
from nabij.pictures.svg import svg_of

Quality = Connection.Quality


@dataclass(frozen=True)
class Sample:
    """A line as it is drawn, and what it says."""

    drawn: SafeString
    words: str


def legend(used: Collection[str] = ()) -> list[Sample]:
    """The five kinds of bond and the arrows; what is unsafe only where it is `used`."""
    kinds = [one for one in Quality if one != Quality.UNSAFE or one in used]
    lines = [Sample(svg_of(line_sample(QUALITIES[one])), str(one.label)) for one in kinds]
    arrow = Sample(svg_of(line_sample("ordinary", FLOWS["to_us"])), _("de pijl wijst naar wie hulp krijgt"))
    return [*lines, arrow]
