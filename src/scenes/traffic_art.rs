//! How the traffic light is drawn: the road with its stop line, the lamp, the cars before and behind it, the one who switches.
//! Knows the story only through `TrafficLight`.

use super::figures::{SMALL, Sketch, ink_of, word_of};
use super::narrate::clip;
use super::traffic_light::{TrafficLight, Trip};
use super::{Anchor, Condition, Ink, Member, Picture, Shape, Stage, Words};

/// Where the parts of the picture are.
struct Plan {
    /// Upper and lower edge of the road.
    road: (f32, f32),
    /// Where cars stop.
    line: f32,
    lanes: usize,
    car: f32,
    post: f32,
    right: f32,
    narrow: bool,
}

/// Length and height of a car at scale 1, and the room that one takes in a lane.
const CAR: (f32, f32) = (52.0, 22.0);

impl Plan {
    /// As many lanes and as large cars as the longest queue leaves room for.
    fn of(stage: Stage, cars: usize) -> Plan {
        let narrow = stage.is_narrow();
        let (road, line, post) = if narrow { ((144.0, 290.0), 204.0, 236.0) } else { ((150.0, 344.0), 334.0, 376.0) };
        let (most, one) = if narrow { (3, 0.95) } else { (4, 1.5) };
        let per_lane = |scale: f32| ((line - 6.0) / ((CAR.0 + 12.0) * scale)).max(1.0) as usize;
        let lanes = cars.div_ceil(per_lane(one)).clamp(2, most);
        let needed = cars.div_ceil(lanes).max(1) as f32;
        let car =
            ((line - 6.0) / needed / (CAR.0 + 12.0)).min(one).min((road.1 - road.0) / lanes as f32 / 40.0).max(0.34);
        Plan { road, line, lanes, car, post, right: stage.width, narrow }
    }

    fn lane(&self, lane: usize) -> f32 {
        let height = (self.road.1 - self.road.0) / self.lanes as f32;
        self.road.1 - height * (lane as f32 + 0.5) + height * 0.12
    }

    fn pitch(&self) -> f32 {
        (CAR.0 + 12.0) * self.car
    }
}

/// The picture of this moment.
pub fn draw(story: &TrafficLight, stage: Stage) -> Picture {
    let (waiting, passing) = (story.at_the_line(), story.passing());
    let plan = Plan::of(stage, waiting.len().max(passing.len()));
    let mut sketch = Sketch::default();
    road(&mut sketch, story, &plan);
    lamp(&mut sketch, story, &plan);
    let behind = |at: usize| plan.line - 8.0 - plan.pitch() * ((at / plan.lanes) as f32 + 0.5);
    for (at, (member, trip)) in waiting.iter().enumerate() {
        car(&mut sketch, story, &plan, (member, *trip), (behind(at), plan.lane(at % plan.lanes)));
    }
    let ahead = |at: usize| plan.line + 46.0 + plan.pitch() * ((at / plan.lanes) as f32 + 0.5);
    let room = ((plan.right - plan.line - 46.0) / plan.pitch()).max(1.0) as usize * plan.lanes;
    for (at, (member, trip)) in passing.iter().take(room).enumerate() {
        car(&mut sketch, story, &plan, (member, *trip), (ahead(at), plan.lane(at % plan.lanes)));
    }
    counts(&mut sketch, story, &plan);
    Picture {
        scene: "traffic-light".into(),
        width: stage.width,
        height: stage.height,
        items: sketch.items,
        alt: story.alt(),
        sentence: story.sentence(),
        marks: Vec::new(),
    }
}

fn road(sketch: &mut Sketch, story: &TrafficLight, plan: &Plan) {
    let (top, bottom) = plan.road;
    let surface = Shape::Box { width: plan.right, height: bottom - top, stroke: Ink::None, fill: Ink::Sunk, line: 0.0 };
    sketch.put("road", (0.0, top), surface);
    sketch.line("curb-far", (0.0, top), format!("M0 0H{}", plan.right), Ink::Ink, 2.0);
    sketch.line("curb-near", (0.0, bottom), format!("M0 0H{}", plan.right), Ink::Ink, 2.0);
    let height = (bottom - top) / plan.lanes as f32;
    for lane in 1..plan.lanes {
        let d = format!("M0 0H{}", plan.right);
        let shape = Shape::Path { d, stroke: Ink::Rule, fill: Ink::None, width: 1.5, dashed: true, arrow: false };
        sketch.put(format!("lane-{lane}"), (0.0, top + height * lane as f32), shape);
    }
    for (stripe, y) in (0..).zip([0.08, 0.24, 0.4, 0.56, 0.72, 0.88]) {
        let bar = Shape::Box { width: 30.0, height: 9.0, stroke: Ink::None, fill: Ink::Sheet, line: 0.0 };
        sketch.put(format!("zebra-{stripe}"), (plan.line + 10.0, top + (bottom - top) * y - 2.0), bar);
    }
    sketch.line("stop-line", (plan.line, top), format!("M0 4V{}", bottom - top - 4.0), Ink::Ink, 6.0);
    if story.at_the_line().is_empty() && story.passing().is_empty() {
        let place = (plan.line / 2.0, plan.lane(0) + 5.0);
        sketch.label("nobody", place, Words::new("traffic.nobody"), SMALL.size(14).ink(Ink::Second));
    }
}

/// The lamp on its post, and who switches it.
fn lamp(sketch: &mut Sketch, story: &TrafficLight, plan: &Plan) {
    let lamp = story.lamp();
    let is_set = lamp.is_some_and(|thing| thing.value != 0);
    let (x, foot) = (plan.post, plan.road.0);
    let top = if plan.narrow { 20.0 } else { 18.0 };
    sketch.line("post", (x, foot), format!("M0 0V{}M-8 0h16", top - foot + 20.0), Ink::Ink, 4.0);
    let head = Shape::Box { width: 44.0, height: 88.0, stroke: Ink::Ink, fill: Ink::Sheet, line: 2.0 };
    sketch.put("lamp-head", (x - 22.0, top), head);
    let changed = lamp.is_some_and(|thing| thing.since == story.chronicle.step || just_switched(story));
    for (key, y, is_lit, ink) in [("stop", 22.0, !is_set, Ink::Bad), ("go", 66.0, is_set, Ink::Running)] {
        let is_lit = is_lit && lamp.is_some();
        let d = "M-16 0a16 16 0 1 0 32 0a16 16 0 1 0 -32 0z".to_string();
        let (stroke, fill) = if is_lit { (Ink::Ink, ink) } else { (Ink::Third, Ink::Sunk) };
        let shape = Shape::Path { d, stroke, fill, width: 2.0, dashed: !is_lit, arrow: false };
        sketch.put(format!("lamp-{key}-{}", if is_lit { "on" } else { "off" }), (x, top + y), shape).changed =
            changed && is_lit;
    }
    let from = SMALL.at(Anchor::Start);
    let texts = x + 34.0;
    if let Some(thing) = lamp {
        sketch.label(
            "lamp-name",
            (texts, top + 18.0),
            Words::new("traffic.lamp").object(thing.id),
            from.size(14).strong().mono(),
        );
        let (words, ink) = if is_set { ("traffic.is-set", Ink::Running) } else { ("traffic.is-clear", Ink::Bad) };
        sketch.label("lamp-state", (texts, top + 38.0), Words::new(words), from.ink(ink).strong());
    }
    if let Some(member) = story.switcher() {
        let place = (texts + 9.0, top + 62.0);
        sketch.plate("switcher", place, member.number, Some(member.condition)).tid = Some(member.tid);
        let words = Words::new("traffic.switches");
        sketch.label("switcher-text", (place.0 + 16.0, place.1 + 4.0), words, from.ink(Ink::Second));
    }
}

fn just_switched(story: &TrafficLight) -> bool {
    story.switcher().is_some_and(|member| story.chronicle.ran == Some(member.tid))
}

/// A car seen from the side, its middle at the place: the plate on its door, the brake light on while it waits.
fn car(sketch: &mut Sketch, story: &TrafficLight, plan: &Plan, (member, trip): (&Member, Trip), (x, y): (f32, f32)) {
    let key = |part: &str| format!("car-{}-{part}", member.tid);
    let first = sketch.items.len();
    let (k, waits) = (plan.car, member.condition == Condition::Blocked && trip.went.is_none());
    let fill = if member.condition == Condition::Running { Ink::Running } else { Ink::Sheet };
    let stroke = if waits { Ink::Blocked } else { Ink::Ink };
    let shape = |d, stroke, fill| Shape::Path { d, stroke, fill, width: 2.0, dashed: false, arrow: false };
    let item = sketch.put(key("body"), (x, y), shape(body(k), stroke, fill));
    item.tid = Some(member.tid);
    item.changed = story.chronicle.ran == Some(member.tid);
    sketch.put(key("wheels"), (x, y), shape(wheels(k), Ink::Ink, Ink::Sheet));
    if waits {
        sketch.line(key("brake"), (x - 27.0 * k, y - 4.0 * k), format!("M0 0V{}", 6.0 * k), Ink::Bad, 4.0);
    }
    if k >= 0.6 {
        sketch.plate(key("plate"), (x, y - 3.0 * k), member.number, Some(member.condition)).tid = Some(member.tid);
    } else {
        let number = Words::plain(member.number.to_string());
        sketch.label(key("plate"), (x, y + 1.0), number, SMALL.strong().mono().ink(ink_of(member.condition)));
    }
    if k >= 0.95 && plan.lanes <= 2 {
        let state = match (trip.went, trip.stopped) {
            (Some(_), None) => Words::new("traffic.free"),
            (Some(_), Some(_)) => Words::new("traffic.goes"),
            (None, _) => word_of(member.condition),
        };
        let (above, room) = (y - 20.0 * k, plan.pitch() - 2.0);
        let name = Words::plain(clip(&member.name, 9));
        sketch.label(key("name"), (x, above - 14.0), name, SMALL.strong().within(room));
        sketch.label(key("state"), (x, above), state, SMALL.ink(ink_of(member.condition)).within(room));
    }
    // All of it drives.
    sketch.items[first..].iter_mut().for_each(|item| item.goes = true);
}

/// The outline of a car that drives to the right.
fn body(k: f32) -> String {
    let p = |x: f32, y: f32| format!("{} {}", x * k, y * k);
    let back = format!("M{}V{}Q{} {}L{}", p(-26.0, 7.0), -3.0 * k, p(-26.0, -6.0), p(-22.0, -6.5), p(-15.0, -14.0));
    let roof = format!(
        "Q{} {}H{}Q{} {}L{}",
        p(-13.5, -15.0),
        p(-11.0, -15.0),
        6.0 * k,
        p(8.5, -15.0),
        p(10.0, -14.0),
        p(17.0, -6.5)
    );
    format!("{back}{roof}Q{} {}V{}z", p(26.0, -5.0), p(26.0, -1.0), 7.0 * k)
}

fn wheels(k: f32) -> String {
    let r = 4.6 * k;
    let wheel =
        |x: f32| format!("M{} {}a{r} {r} 0 1 0 {} 0a{r} {r} 0 1 0 -{} 0z", (x * k) - r, 7.0 * k, 2.0 * r, 2.0 * r);
    format!("{}{}", wheel(-14.0), wheel(14.0))
}

/// Who is still on the way, and who has gone through.
fn counts(sketch: &mut Sketch, story: &TrafficLight, plan: &Plan) {
    let coming = story.on_the_way();
    let (under, size) = (plan.road.1 + 20.0, if plan.narrow { SMALL } else { SMALL.size(14) });
    if !coming.is_empty() {
        let y = if plan.narrow { 22.0 } else { 30.0 };
        let words = Words::new("traffic.coming").number(coming.len());
        sketch.label("coming", (8.0, y), words, SMALL.at(Anchor::Start).ink(Ink::Second));
        let room = plan.post - 44.0;
        let in_a_row = (room / 22.0).max(1.0) as usize;
        for (at, member) in coming.iter().enumerate().take(in_a_row * if plan.narrow { 3 } else { 4 }) {
            let place = (18.0 + 22.0 * (at % in_a_row) as f32, y + 20.0 + 24.0 * (at / in_a_row) as f32);
            let item = sketch.plate(format!("coming-{}", member.tid), place, member.number, Some(member.condition));
            item.tid = Some(member.tid);
        }
    }
    let (all, free) = story.through();
    if all > 0 {
        let place = (plan.right - 8.0, under);
        sketch.label("through", place, Words::new("traffic.through").number(all), size.at(Anchor::End).strong());
        let words = Words::new("traffic.through-free").number(free);
        sketch.label("through-free", (place.0, under + 15.0), words, SMALL.at(Anchor::End).ink(Ink::Second));
    }
}
