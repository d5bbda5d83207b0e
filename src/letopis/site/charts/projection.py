"""Where a place on the earth stands on the map: the Equal Earth projection, areas true to each other.

B. Šavrič, T. Patterson and B. Jenny, "The Equal Earth map projection", International Journal of Geographical
Information Science 33 (2019), 454–465.
"""

from math import asin, cos, radians, sin, sqrt

#: The size of the map in the units of its drawing, which has the whole earth in it.
WIDTH, HEIGHT = 1000.0, 487.0
_A = (1.340264, -0.081106, 0.000893, 0.003796)
_M = sqrt(3) / 2
#: The middle of the map; further east the far end of Chukotka would stand at the western edge.
_CENTRE = 11.0


def _raw(longitude: float, latitude: float) -> tuple[float, float]:
    theta = asin(_M * sin(radians(latitude)))
    square = theta * theta
    sixth = square**3
    stretch = _A[0] + 3 * _A[1] * square + sixth * (7 * _A[2] + 9 * _A[3] * square)
    x = radians(longitude) * cos(theta) / (_M * stretch)
    return x, theta * (_A[0] + _A[1] * square + sixth * (_A[2] + _A[3] * square))


_EAST, _NORTH = _raw(180, 0)[0], _raw(0, 90)[1]


def projected(longitude: float, latitude: float) -> tuple[float, float]:
    """The place of a longitude and a latitude in degrees, x from the west and y from the north.

    >>> [round(one) for one in projected(11, 0)]
    [500, 244]
    >>> [round(one) for one in projected(-169, 90)]
    [500, 0]
    """
    turned = (longitude - _CENTRE + 180) % 360 - 180
    x, y = _raw(turned, latitude)
    return WIDTH / 2 * (1 + x / _EAST), HEIGHT / 2 * (1 - y / _NORTH)
