"""The one door. Nothing else of this package is used from outside it.

Models are imported by the modules behind these names, so take them from the module that fits:
`access.permissions`, `access.actor`, `access.rules`, `access.commands`, `access.views`,
`access.database`, `access.row_security`.
"""
