# exit: 1
# about: an exception of one's own, with several lines of text and a note
class Trouble(Exception):
    def __str__(self):
        return "line one\nline two"


error = Trouble()
error.add_note("look at the manual")
raise error
