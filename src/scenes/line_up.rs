//! Where people stand: one row while they are few, more and smaller rows as they grow, so that twenty still have their
//! names and bubbles. Knows numbers only.

/// A stretch of a picture in which people stand.
#[derive(Clone, Copy)]
pub struct Area {
    pub left: f32,
    pub right: f32,
    /// Upper end of what may be used.
    pub top: f32,
    /// The floor of the front row.
    pub floor: f32,
    /// Room under a floor for names.
    pub foot: f32,
}

/// Where one person stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    pub x: f32,
    pub floor: f32,
}

/// How a number of people is laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct LineUp {
    pub places: Vec<Place>,
    /// Of the figures; 1.25 at most.
    pub scale: f32,
    /// Between neighbours.
    pub pitch: f32,
    pub rows: usize,
    /// True when there is no room for people: plates stand for them.
    pub is_crowd: bool,
}

/// Room of one plate with its value.
const TOKEN: (f32, f32) = (54.0, 27.0);

/// Height of a person at scale 1.
pub const PERSON: f32 = 92.0;

/// Lays out `count` people; the first stands at the right end of the front row, as in a line at a window.
#[must_use]
pub fn line_up(count: usize, area: Area, bubble: f32) -> LineUp {
    let count = count.max(1);
    let width = area.right - area.left;
    let rows = rows_for(count, area, bubble);
    let columns = count.div_ceil(rows);
    let pitch = (width / columns as f32).min(124.0);
    let row_height = (area.floor - area.top) / rows as f32;
    let free = if rows == 1 { row_height } else { row_height - area.foot };
    let scale = ((free - bubble) / PERSON).min((pitch - 6.0) / 44.0).clamp(0.4, 1.25);
    if rows > 1 && free < bubble + 0.42 * PERSON {
        return crowd(count, area);
    }
    let step = if rows == 1 { 0.0 } else { row_height };
    let places = (0..count).map(|i| Place {
        x: area.right - pitch * ((i % columns) as f32 + 0.5),
        floor: area.floor - step * (i / columns) as f32,
    });
    LineUp { places: places.collect(), scale, pitch, rows, is_crowd: false }
}

fn crowd(count: usize, area: Area) -> LineUp {
    let columns = ((area.right - area.left) / TOKEN.0).max(1.0) as usize;
    let rows = count.div_ceil(columns);
    let height = TOKEN.1.min((area.floor - area.top) / rows as f32);
    let places = (0..count).map(|i| Place {
        x: area.right - TOKEN.0 * ((i % columns) as f32 + 0.5),
        floor: area.floor - 8.0 - height * (i / columns) as f32,
    });
    LineUp { places: places.collect(), scale: 0.4, pitch: TOKEN.0, rows, is_crowd: true }
}

fn rows_for(count: usize, area: Area, bubble: f32) -> usize {
    let width = area.right - area.left;
    let in_a_row = |smallest: f32| ((width / smallest) as usize).max(1);
    let rows = [(1, 54.0), (2, 48.0), (3, 38.0)]
        .into_iter()
        .find(|(rows, smallest)| count <= rows * in_a_row(*smallest))
        .map_or(4, |(rows, _)| rows);
    // Where several rows would be of tiny people, and little stands over their heads, they rather stand close in one.
    let high = (area.floor - area.top) / rows as f32 - area.foot - bubble;
    if bubble < 34.0 && high < 0.55 * PERSON && count <= in_a_row(38.0) { 1 } else { rows }
}

/// A path from a plate in a crowd up between the columns, over all heads and down to the ledger: across nobody's name.
#[must_use]
pub fn around(from: Place, places: &[Place], (tx, ty): (f32, f32)) -> String {
    let top = places.iter().map(|place| place.floor).fold(from.floor, f32::min) - 26.0;
    let (x, y) = (from.x - 24.0, from.floor - 9.0);
    format!("M{} {y}H{x}V{}q0 -5 5 -5H{}q5 0 5 5V{ty}H{tx}", x + 4.0, top + 5.0, tx - 11.0)
}

/// A path from a person in one of several rows down between the columns, along under the row's names and to the ledger.
#[must_use]
pub fn along_the_aisle(from: Place, line: &LineUp, right: f32, (tx, ty): (f32, f32)) -> String {
    let (x, y, gap) = (from.x + 12.0 * line.scale, from.floor - 40.0 * line.scale, from.x + line.pitch / 2.0);
    let turn = |from: f32| if ty > from { 4.0 } else { -4.0 };
    let (way, level) = if gap + 10.0 > right {
        (format!("M{x} {y}"), y)
    } else {
        let aisle = from.floor + 19.0;
        (format!("M{x} {y}H{}q4 0 4 4V{}q0 4 4 4", gap - 4.0, aisle - 4.0), aisle)
    };
    let down = turn(level);
    format!("{way}H{}q4 0 4 {down}V{ty}H{tx}", right - 4.0)
}
