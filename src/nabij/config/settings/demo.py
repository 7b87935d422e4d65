"""For `./nabij demo`: a made-up municipality in which one may become anybody."""

from nabij.config.settings.base import *  # noqa: F403 -- settings are made to be stacked
from nabij.config.settings.base import STORAGES

PERSONAS = True
GALLERY = True
STORAGES["staticfiles"] = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
