"""Which area looks after which postcode, read once for many lines."""

from dataclasses import dataclass
from uuid import UUID

from nabij.areas.models import AreaPostcode


@dataclass(frozen=True)
class Districts:
    """The areas by postcode: the whole of it ("1234 AB"), else its four digits."""

    areas: dict[str, UUID]

    @classmethod
    def now(cls) -> "Districts":
        return cls(dict(AreaPostcode.objects.values_list("postcode", "area_id")))

    def area_of(self, postcode: str) -> UUID | None:
        """The area of this postcode; None for one outside the municipality."""
        return self.areas.get(postcode) or self.areas.get(postcode[:4])
