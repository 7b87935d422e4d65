"""Things in a row as near as can be to where each wants to be, in their order and with room between."""

from collections.abc import Sequence


def spaced(wanted: Sequence[float], apart: Sequence[float], weights: Sequence[float] | None = None) -> list[float]:
    """Where each stands: `apart[i]` at least between i and i + 1; a heavier one is moved less.

    The least sum of weighted squares, by pooling adjacent violators (isotonic regression).
    """
    offsets = [0.0]
    for gap in apart:
        offsets.append(offsets[-1] + gap)
    pools: list[tuple[float, float, int]] = []  # mean, weight, how many
    for at, want in enumerate(wanted):
        mean, weight, count = want - offsets[at], weights[at] if weights else 1.0, 1
        while pools and pools[-1][0] > mean:
            before, heavy, more = pools.pop()
            mean, weight, count = (before * heavy + mean * weight) / (heavy + weight), heavy + weight, count + more
        pools.append((mean, weight, count))
    means = [mean for mean, _weight, count in pools for _ in range(count)]
    return [mean + offset for mean, offset in zip(means, offsets, strict=False)]
