# exit: 1
# about: names that are nearly right
class Point:
    def __init__(self):
        self.position = 1


value = 3
try:
    print(Point().positoin)
except AttributeError as error:
    print(error)
print(valeu)
