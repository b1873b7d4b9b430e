// The day and the time as the device has them, in numbers that Rust reads.
const clock = () => new Date(Date.now());

/** The day, as 20261121. */
export const today = () => {
  const now = clock();
  return now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate();
};

/** The minute of the week, from Sunday. */
export const minute = () => {
  const now = clock();
  return now.getDay() * 1440 + now.getHours() * 60 + now.getMinutes();
};
