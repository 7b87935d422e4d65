"""Pictures drawn by ourselves: figures, their geometry, and one way to write them as SVG.

Pure functions over numbers and words: no record, no request. A picture is laid out as a `Drawing`; what
must hold of every one (nothing on top of anything, nothing outside the frame) is asked of the drawing itself.
"""
