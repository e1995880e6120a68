/** Names of persons and firms in many languages and scripts, with the other ways in which they are written. */

/** Each name in its own spelling, then as others write it. */
export const spellings: readonly (readonly string[])[] = [
  ["Jürgen Müller", "Juergen Mueller", "Jurgen Muller", "JÜRGEN MÜLLER", "Jürgen Mueller"],
  ["Åse Ødegård", "Aase Oedegaard", "Ase Odegard"],
  ["Đorđe Petrović", "Djordje Petrovic", "Dorde Petrovic"],
  ["Işıl Yıldız", "Isil Yildiz", "IŞIL YILDIZ", "ışıl yıldız"],
  ["Þóra Sæmundsdóttir", "Thora Saemundsdottir", "Thóra Sæmundsdottir"],
  ["Łukasz Wójcik", "Lukasz Wojcik", "ŁUKASZ WÓJCIK"],
  ["Jörg Strauß", "Joerg Strauss", "Jorg Strauss", "JÖRG STRAUSS"],
  ["Nguyễn Thị Ánh", "Nguyen Thi Anh"],
  ["Zoë O’Neil", "Zoe O'Neil", "Zoe ONeil"],
  ["Renée L’Écuyer", "Renee L'Ecuyer", "RENÉE L’ÉCUYER"],
  ["Ștefan Țurcanu", "Stefan Turcanu"],
  ["Ægir Sørensen", "Aegir Soerensen", "Aegir Sorensen"],
  ["Иван Петров", "Ivan Petrov", "ИВАН ПЕТРОВ"],
  ["Юлия Щербакова", "Yulia Shcherbakova", "Julia Scherbakova", "Yuliya Shcherbakova"],
  ["Алексей Хрущёв", "Alexei Khrushchev", "Aleksey Khrushchev"],
  ["ΓΙΩΡΓΟΣ ΠΑΠΑΣ", "Γιώργος Παπάς", "Giorgos Papas"],
  ["محمد علي", "Muhammad Ali", "Mohamed Ali"],
  ["חיים כהן", "Haim Cohen"],
  ["नरेन्द्र वर्मा", "Narendra Varma", "Narendra Verma"],
  ["გიორგი ბერიძე", "Giorgi Beridze"],
  ["王小明", "Wang Xiaoming", "WANG XIAOMING"],
  ["メアリー・ンジェリ", "メアリー=ンジェリ"],
];

/** Names of two or three words in Latin letters, from which rules make variants. */
export const plainNames: readonly string[] = [
  "Mary Wanjiku",
  "Ida Roe",
  "Kabila Mining",
  "Jürgen Müller",
  "Siobhán Ní Bhriain",
  "Nguyễn Thị Ánh",
  "Aisha bint Khalid",
  "Maria da Silva",
  "Jean-Pierre Lefèvre",
  "Bram van der Berg",
  "Łukasz Wójcik",
  "Acme Staffing Kenya",
  "Maria João da Silva Santos",
];
