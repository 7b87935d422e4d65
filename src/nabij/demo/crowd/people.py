"""How a professional and an organisation are written down in the lists of the crowd."""

from dataclasses import dataclass
from unicodedata import combining, normalize

from nabij.directory.models import Organisation

KOLENBUURT, HAVENBUURT = "Kolenbuurt", "Havenbuurt"
BOTH = (KOLENBUURT, HAVENBUURT)
DAYS = {"ma": 1, "di": 2, "wo": 3, "do": 4, "vr": 5}


@dataclass(frozen=True)
class Pro:
    """One professional; `kind` is that of the drawn face: v, h (headscarf) or m. First names are used once."""

    name: str
    kind: str
    discipline: str
    days: str = "ma di do vr"
    good_at: str = ""
    where: str = ""

    @property
    def key(self) -> str:
        """The first name without accents, by which the stories speak of them: "samira"."""
        first = normalize("NFD", self.name.split(" ")[0].replace("ı", "i"))
        return "".join(letter for letter in first if not combining(letter)).lower()

    @property
    def face(self) -> str:
        return f"{self.kind}:{self.name}"

    @property
    def working_days(self) -> list[int]:
        return [DAYS[day] for day in self.days.split()]


@dataclass(frozen=True)
class Org:
    """An organisation with the people who work there, and the areas in which they do."""

    name: str
    kind: Organisation.Kind
    areas: tuple[str, ...]
    people: tuple[Pro, ...]
