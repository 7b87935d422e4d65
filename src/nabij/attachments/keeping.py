"""Keeping a file with what it belongs to."""

from uuid import UUID

from django.core.files.uploadedfile import UploadedFile

from nabij.access.actor import Actor
from nabij.attachments.models import Attachment
from nabij.attachments.reading import read_upload
from nabij.attachments.staging import write_at_commit


def keep(
    actor: Actor, household_id: UUID, about_id: UUID | None, upload: UploadedFile, *, field: str = "photo"
) -> Attachment:
    """Keep a photo or a PDF of a household (about one person, or all). Call inside a command.

    Raises Refused on `field` when it is too large (15 MB), broken, or something else than a photo or a PDF.
    """
    read = read_upload(upload, field=field)
    attachment = Attachment(
        household_id=household_id,
        about_id=about_id,
        added_by_id=actor.id,
        name=read.name,
        content_type=read.content_type,
        size=len(read.content),
    )
    attachment.save(force_insert=True)
    write_at_commit(attachment.path, read.content)
    return attachment
