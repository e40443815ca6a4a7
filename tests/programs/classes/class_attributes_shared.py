# about: a mutable attribute of the class is one for all
class Team:
    members = []
    count = 0

    def join(self, who):
        self.members.append(who)
        self.count += 1


a, b = Team(), Team()
a.join("x")
b.join("y")
print(a.members, b.members, a.count, b.count, Team.count)
a.members = ["own"]
print(a.members, b.members, "members" in vars(a), "members" in vars(b))
print(Team.__name__, Team.__module__, Team.__dict__["count"])
