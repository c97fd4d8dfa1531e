export const counts = {
  n1: 'one',
  n2: 'two',
  n3: 'three',
  n4: 'four',
  n5: 'five',
  n6: 'six',
  n7: 'seven',
  n8: 'eight',
  n9: 'nine',
  n10: 'ten',
}
