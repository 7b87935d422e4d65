"""The pieces of the face: typed functions, each with one small template in `templates/ui/pieces/`."""
