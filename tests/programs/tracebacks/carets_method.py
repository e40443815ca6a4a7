# exit: 1
# about: a method with wrong arguments
class Box:
    def put(self):
        pass


Box().put(1, 2)  # with a comment
