/** What is said where a colleague is named. */
const words = {
  colleague: {
    search: 'Find a colleague',
    hint: 'By name, or by identifier.',
    hintKnown: 'By name, among those who have proposed or carried an idea; otherwise by identifier.',
    choose: 'Choose a colleague',
    none: 'Nobody known by that name. You can type their identifier.',
  },
};

export default words;
