"""Who gives consent for a child, by age; in doubt the page asks for the birth date."""

import pytest

from nabij.households.age_bands import who_decides
from nabij.kernel.partial_dates import Age


@pytest.mark.parametrize(
    ("age", "says"),
    [
        (Age(0, 0), "de ouders met gezag geven toestemming; het kind hoort"),
        (Age(11, 11), "Onder de 12"),
        (Age(12, 12), "het kind zelf én de ouders"),
        (Age(15, 15), "12 tot en met 15"),
        (Age(16, 16), "geeft zelf toestemming"),
        (Age(17, 17), "Vanaf 16"),
        (Age(11, 12), "11 of 12 jaar: vraag de geboortedatum na"),
        (Age(15, 16), "vraag de geboortedatum na"),
        (Age(12, 13), "12 tot en met 15"),
        (None, "De leeftijd is niet bekend"),
    ],
)
def test_the_sentence_fits_the_age(age: Age | None, says: str) -> None:
    assert says in who_decides(age)


def test_for_an_adult_nobody_else_decides() -> None:
    assert who_decides(Age(18, 18)) == ""


def test_who_may_be_seventeen_is_treated_as_one() -> None:
    assert "Vanaf 16" in who_decides(Age(17, 18))
