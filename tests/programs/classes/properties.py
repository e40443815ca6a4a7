# about: property, staticmethod, classmethod
class Celsius:
    made = 0

    def __init__(self, degrees):
        self._degrees = degrees
        type(self).made += 1

    @property
    def degrees(self):
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._degrees = value

    @property
    def fahrenheit(self):
        return self._degrees * 9 / 5 + 32

    @classmethod
    def from_fahrenheit(cls, f):
        return cls((f - 32) * 5 / 9)

    @staticmethod
    def name():
        return "C"


class Kelvin(Celsius):
    pass


c = Celsius(100)
print(c.degrees, c.fahrenheit)
c.degrees = 0
print(c.fahrenheit, c.name(), Celsius.name())
k = Kelvin.from_fahrenheit(212)
print(type(k).__name__, k.degrees, Celsius.made, Kelvin.made)
try:
    c.degrees = -300
except ValueError as error:
    print(error)
try:
    c.fahrenheit = 1
except AttributeError as error:
    print(error)
try:
    del c.degrees
except AttributeError as error:
    print(error)
