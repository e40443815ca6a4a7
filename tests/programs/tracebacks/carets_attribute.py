# exit: 1
# about: an attribute of an attribute
class Thing:
    pass


thing = Thing()
thing.one.two = 3
