"""What stands at the top of every page about whoever is logged in."""

from collections.abc import Callable

from django.test import Client

from nabij.directory.models import Professional
from nabij.ui.pieces.drawn_faces import draw_face
from tests.factories.cast import Cast

Enter = Callable[[Professional], Client]


def test_one_meets_at_the_top_the_face_of_ones_account(cast: Cast, enter: Enter) -> None:
    user = cast.samira.user
    assert user is not None
    user.face = "v:samira"
    user.save(update_fields=["face"])
    top = enter(cast.samira).get("/huishoudens/").content.decode().split("</header>")[0]
    assert draw_face("v:samira") in top


def test_without_a_face_one_meets_ones_initials_rather_than_a_stranger(cast: Cast, enter: Enter) -> None:
    top = enter(cast.samira).get("/huishoudens/").content.decode().split("</header>")[0]
    assert "nb-initials" in top
    assert "nb-face" not in top
