// Numbers and times as people read them, nothing rounded in silence.

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const CALENDAR_END = 8.64e12; // the last second that a Date can name

function grouped(number) {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, "\u202f");
}

function counted(number, one, many) {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

// Unix seconds as a UTC date and time.
function utcTime(seconds) {
  if (!(Math.abs(seconds) <= CALENDAR_END)) {
    return `second ${seconds} after 1970`;
  }
  const [date, time] = new Date(seconds * 1000).toISOString().split("T");
  const [, year, month, day] = /^(.+)-(\d\d)-(\d\d)$/.exec(date);
  return `${Number(day)} ${MONTHS[month - 1]} ${year}, ${time.slice(0, 8)} UTC`;
}

// The same moment on the clock of whoever looks; null where that is UTC.
function localTime(seconds) {
  const moment = new Date(seconds * 1000);
  if (!(Math.abs(seconds) <= CALENDAR_END) || moment.getTimezoneOffset() === 0) {
    return null;
  }
  return `${moment.getDate()} ${MONTHS[moment.getMonth()]}, ${moment.toTimeString().slice(0, 8)}`;
}

// weight / scale exactly: as a decimal where it has an end, else as a fraction.
function exactWeight(weight, scale) {
  const whole = BigInt(weight);
  if (whole % scale === 0n) {
    return grouped(whole / scale);
  }
  let [numerator, denominator] = lowest(whole, scale);
  let places = 0;
  for (let left = denominator; left > 1n && places <= 40; places++) {
    // Ten times as fine: what divides ten leaves the denominator.
    left /= left % 10n === 0n ? 10n : left % 5n === 0n ? 5n : left % 2n === 0n ? 2n : 1n;
  }
  if ((numerator * 10n ** BigInt(places)) % denominator === 0n) {
    const digits = String((numerator * 10n ** BigInt(places)) / denominator).padStart(places + 1, "0");
    return `${grouped(digits.slice(0, -places))}.${digits.slice(-places).replace(/0+$/, "")}`;
  }
  return `${grouped(numerator)}/${grouped(denominator)}`;
}

function lowest(numerator, denominator) {
  let [one, other] = [numerator, denominator];
  while (other > 0n) {
    [one, other] = [other, one % other];
  }
  return [numerator / one, denominator / one];
}

// A share of all tickets as people read it.
function chance(tickets, total) {
  const share = (100 * tickets) / total;
  if (tickets === total) {
    return "100 %";
  }
  if (share >= 0.01) {
    return `${share > 99.99 ? "more than 99.99" : Number(share.toPrecision(share >= 1 ? 4 : 2))} %`;
  }
  return `1 in ${grouped(Math.round(total / tickets))}`;
}
