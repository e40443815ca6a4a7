# Ways of reading; given at the beginning, later, by a subclass; seen by sections at once.
import collections
import configparser

c = configparser.ConfigParser(converters={"list": lambda v: v.split(",")})
c.read_string("[s]\na = 1,2\nn = 3\n")
section = c["s"]
print(c.getlist("s", "a"), section.getlist("a"), section.getlist("zz", fallback=[]), section.getint("n"))
c.converters["twice"] = lambda v: int(v) * 2
print(c.gettwice("s", "n"), section.gettwice("n"))
del c.converters["list"]
for owner in (c, section):
    try:
        owner.getlist
    except AttributeError as e:
        print(e)
for key in (1, ""):
    try:
        c.converters[key] = int
    except ValueError as e:
        print(e)


class Own(configparser.ConfigParser):
    def getpair(self, section, option, **more):
        return tuple(self.get(section, option, **more).split(","))


o = Own(dict_type=collections.OrderedDict)
o.read_string("[s]\na = 1,2\n")
print(o["s"].getpair("a"), type(o.defaults()).__name__)
for wrong in (42, configparser.ExtendedInterpolation):
    try:
        configparser.ConfigParser(interpolation=wrong)
    except TypeError as e:
        print(e)
