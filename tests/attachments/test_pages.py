"""A private file is shown through the door alone, and the look at it is remembered."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.attachments.keeping import keep
from nabij.attachments.models import Attachment
from nabij.audit.models import Look, Processing
from nabij.directory.models import Professional
from tests.factories.cast import Cast

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]


@pytest.fixture
def letter(cast: Cast, acts: Acts, photo: Any, folder: Path, django_capture_on_commit_callbacks: Any) -> Attachment:
    """A photo about Jan."""
    with django_capture_on_commit_callbacks(execute=True):
        return keep(acts(cast.samira), cast.household.pk, cast.jan.pk, photo("Brief deurwaarder.jpg"))


def test_the_director_sees_the_photo_and_nothing_can_run_in_it(cast: Cast, enter: Enter, letter: Attachment) -> None:
    answer = enter(cast.samira).get(reverse("attachments:open", args=[letter.pk]))
    assert answer.content == letter.path.read_bytes()
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert answer.headers["Content-Disposition"].startswith("inline")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "no-store" in answer.headers["Cache-Control"]


def test_the_look_is_remembered(cast: Cast, enter: Enter, letter: Attachment) -> None:
    enter(cast.samira).get(reverse("attachments:open", args=[letter.pk]))
    assert Look.objects.get(page="attachments:open").household == cast.household.pk
    assert Processing.objects.filter(activity="attachments:open", person=cast.jan.pk).exists()


def test_whoever_is_not_told_gets_not_found(cast: Cast, enter: Enter, letter: Attachment) -> None:
    for professional in (cast.mentor, cast.colleague, cast.stranger, cast.leader, cast.officer):
        assert enter(professional).get(reverse("attachments:open", args=[letter.pk])).status_code == 404


def test_a_pdf_is_handed_over(
    cast: Cast, acts: Acts, enter: Enter, folder: Path, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        kept = keep(acts(cast.samira), cast.household.pk, None, SimpleUploadedFile("besluit.pdf", b"%PDF-1.7"))
    answer = enter(cast.samira).get(reverse("attachments:open", args=[kept.pk]))
    assert answer.content == b"%PDF-1.7"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="besluit.pdf"'


def test_a_row_without_its_file_is_not_found(cast: Cast, enter: Enter, letter: Attachment) -> None:
    letter.path.unlink()
    assert enter(cast.samira).get(reverse("attachments:open", args=[letter.pk])).status_code == 404
