"""What a step of a job says when it is done, and what is over by itself."""


class More:
    """There is more to do, at once. What is done so far is kept by the job's own records."""


class Passing(Exception):
    """Something that is over by itself: the job is tried again, each time a little later."""
